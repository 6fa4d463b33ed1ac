### 使用繁體中文的地區（臺灣、香港、澳門）與 zh.ftl 說法不同之處，以臺灣的用語為準。
### 此處沒有的，兩者相同。

menu-about = 關於我
menu-cv = 履歷
menu-publications = 著作
menu-posters = 海報
menu-talks = 演講
menu-updates = 最新消息
menu-pages = 頁面
page-navigation = 頁面
language-name = 繁體中文
other-languages = 語言
not-translated = 本頁沒有中文版。
contact-card = 電子名片
feed-of-updates = 最新消息訂閱
feed-title = 最新消息
light-page = 淺色模式
close = 關閉
native-language = 母語
evidence-ecfmg = ECFMG 認證
evidence-gmc = GMC 註冊
evidence-approbation = 德國行醫執照（Approbation）
evidence-amc-certificate = AMC 證書
evidence-plab-whole = 已通過 PLAB
evidence-mrcs-whole = 已通過 MRCS
evidence-oet = 已通過 OET
evidence-fachsprache = 已通過 Fachsprachprüfung
evidence-kenntnis = 已通過 Kenntnisprüfung
evidence-usmle =
    { $count ->
       *[other] 已通過 USMLE Step { $parts }
    }
evidence-comlex =
    { $count ->
       *[other] 已通過 COMLEX-USA Level { $parts }
    }
evidence-plab =
    { $count ->
       *[other] 已通過 PLAB Part { $parts }
    }
evidence-mccqe =
    { $count ->
       *[other] 已通過 MCCQE Part { $parts }
    }
evidence-mrcs =
    { $count ->
       *[other] 已通過 MRCS Part { $parts }
    }
evidence-amc =
    { $count ->
       *[other] 已通過 AMC Part { $parts }
    }
evidence-papers = 論文 { $count } 篇
evidence-papers-first = 論文 { $count } 篇，其中第一作者 { $first } 篇
evidence-posters = 海報 { $count } 篇
evidence-posters-awarded = 海報 { $count } 篇，獲獎 { $awards } 項
evidence-operated = 主刀手術 { $count } 例
evidence-assisted = 助手手術 { $count } 例
evidence-major = 大型手術 { $count } 例
latest-publications = 最新著作
all-publications = 全部著作
home-posters = 海報
all-posters = 全部海報
home-talks = 演講
all-talks = 全部演講
home-training = 專科訓練
home-position = 現職
home-position-and-training = 現職與訓練
whole-cv = 完整履歷
latest-news = 最新消息
all-news = 全部最新消息
whole-story = 我的經歷
pdf-link-long = 個人履歷（PDF）
pdf-link = 履歷（PDF）
case-log = 手術經歷
case-category = 類別
case-total = 合計
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] 主刀
        [first-assistant] 第一助手
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] 觀摩
        [assisted] 助手
        [supervised] 上級指導下完成
        [performed] 獨立完成
        [taught] 教學指導
       *[other] { $role }
    }
case-major = 大型手術 { $count } 例
cv-heading = 個人履歷
cv-pdf = 履歷 PDF 版
print-page = 列印本頁
cv-sections = 履歷各部分
cv-entries = { $count } 項
document-pages = { $count } 頁
clerkship = 臨床見習
rotation = 臨床輪訓
elective = 選修實習
sub-internship = Sub-internship 實習
externship = 校外實習
observership = 臨床觀摩
hands-on = 實際操作
observation-only = 僅觀摩
setting-hands-on = { $setting }，實際操作
setting-observation-only = { $setting }（僅觀摩）
semester-spring = 春季學期
semester-summer = 夏季學期
semester-fall = 秋季學期
semester-autumn = 秋季學期
semester-winter = 冬季學期
expected = 預計{ $date }
curriculum-vitae = 個人履歷
pdf-title = { $name } – 個人履歷
phone = 電話
personal-data = 個人資料
nationality = 國籍
work-authorization = 工作許可
place-and-date = 地點、日期
signature = 簽名
goals-and-timeline = 目標與時程
for-our-meeting = 會面資料
questions = 問題
introduction-card = 自我介紹
spoken-length = { $words } 個詞，{ $least } 至 { $most } 秒
short-profile = 個人簡介
training-and-education = 訓練與學歷
letter-of-recommendation = 推薦信參考資料
about-the-letter = 關於推薦信
worked-together = 我們共同完成的工作
letter-closing = 敬頌 時祺
letter-about = 主題：{ $subject }
qr-code-of = { $address } 的QR 碼
article = 期刊論文
review = 回顧論文
case-report = 病例報告
chapter = 專書章節
book = 專書
conference-paper = 會議論文
preprint = 預印本
thesis = 學位論文
report = 報告
dataset = 資料集
articles = 期刊論文
reviews = 回顧論文
case-reports = 病例報告
chapters = 專書章節
books = 專書
abstracts = 已發表摘要
conference-papers = 會議論文
preprints = 預印本
theses = 學位論文
reports = 報告
datasets = 資料集
under-review = 審查中的論文
talks = 口頭報告
posters = 海報
in-preparation = 撰寫中
accepted = 已接受
in-press = 付印中
equal-contribution = 共同貢獻。
corresponding-author = 通訊作者。
phd-thesis = 博士學位論文
masters-thesis = 碩士學位論文
preprint-genre = 預印本
poster-presented = 海報發表：{ $details }
talk-presented = 口頭報告：{ $details }
poster-presented-again = 海報另發表於：{ $details }
talk-presented-again = 另作口頭報告於：{ $details }
poster-without-meeting = 海報；{ $details }
talk-without-meeting = 口頭報告；{ $details }
publications-lead = 共 { $count } 篇，依時間由新到舊排列。
publications-as-bibtex = 全部匯出為 BibTeX
publications-kinds = 依類型
publications-years = 依年份
publications-by-year = 著作（依年份）
publications-undated = 未註明年份
publications-by-years = 各年著作數：{ $years }
filter-publications = 篩選著作
filter-words = 搜尋
filter-words-hint = 標題、作者、期刊、關鍵字
filter-kind = 類型
filter-clear = 顯示全部
filter-none = 沒有符合條件的著作。請減少關鍵字，或顯示全部。
published-in = 發表於
alt-publication = 論文「{ $title }」的圖片
publication-poster = 海報
publication-talk = 口頭報告
keywords = 關鍵字
in-plain-words = 白話說明
copied = 已複製。
copy-failed = 瀏覽器不允許複製。文字已選取，請按 Ctrl+C。
copy-citation = 複製引文
copy-bibtex = 複製 BibTeX
copy-ris = 複製 RIS
ris = RIS（用於 EndNote、Zotero 等）
download-bib = 下載 .bib
download-ris = 下載 .ris
download-json = 下載 CSL-JSON
link-code = 程式碼
link-data = 資料
link-website = 網站
poster = 海報
talk = 口頭報告
slides = 投影片
embargo = 尚未解禁。
embargo-note = 本頁僅在預覽中顯示。
meeting = 會議
meeting-again = 另發表於
poster-at = 海報發表
talk-at = 口頭報告
presentation-place = 地點
award = 獎項
poster-file = 海報（{ $form }）
slides-file = 投影片（{ $form }）
file-is-picture = 圖片
online = 線上
later-paper = 論文
large-picture = 「{ $title }」的大圖
alt-poster = 海報「{ $title }」
alt-talk = 口頭報告「{ $title }」的圖片
alt-slide = 「{ $title }」的第一張投影片
alt-with-abstract = { $picture }；摘要文字見下文
task-open = 待辦
notes = 註解
note-mark = 註解 { $number }
note-back = 返回註解 { $number } 的正文
sheet-lead = 根據您的履歷，依申請表自身的用語逐項整理。引號和破折號均為鍵盤上的字元。請逐項複製，並在申請表中再讀一遍。
sheet-private = 僅供您本人使用：此檔案不在您的網站上，也不得轉給他人。
sheet-contents = 本頁內容
sheet-copy = 複製
sheet-copy-field = 複製{ $field }
sheet-copied = 已複製：{ $field }
sheet-star = 最有意義
sheet-too-many = { $field }：{ $count } / { $most }，超出 { $over } 項
sheet-count-unconfirmed = { $count } / { $most }，上限未經確認
sheet-over = 超出 { $count } 個字元：上限在「{ $words }」之前
sheet-proposed = 由 folio 建議：如不符合，請在該項目的大括號中寫「{ $key }=…」
sheet-missing = 尚未填寫：請在該項目的大括號中寫「{ $key }=…」
sheet-optional = 選填：在該項目的大括號中寫「{ $key }=…」
sheet-missing-quote = 尚未填寫：請在該項目下以引用形式寫「> meaningful: …」
sheet-nothing-written = 此項沒有內容
sheet-whole-period = 日期寫作：{ $period }
sheet-own-name = 已標出您本人的姓名：請在申請表中設為粗體
sheet-unconfirmed = 尚未確認申請表是否要求此項
sheet-cut-short = 名單以「等」結尾，而申請表要求列出全部
sheet-other-characters = 申請表可能顯示不同的字元：{ $characters }
sheet-without-place = { $form } 中沒有位置填寫的內容
sheet-gaps = 尚待填寫
sheet-gaps-lead = { $form } 還要求以下內容，而您網站的檔案中沒有：
sheet-gaps-sections = { $form } 還有以下部分，而標有「.{ $tag }」的內容均不屬於其中：
sheet-answers = 項目的大括號中可寫的內容
sheet-most-unconfirmed = 最多 { $most }，未經確認
sheet-sources = 各項及上限的來源
draft-blank-event = 所指的輪訓、會面或幫助
draft-blank-learned = 您學到了什麼，一句話
draft-blank-plans = 接下來您將如何運用，一句話
draft-blank-conference = 會議名稱
draft-blank-spoken = 交談的內容
draft-blank-promised = 您答應寄送或去做的事
draft-blank-who = 您是誰，一行
draft-blank-why = 為何寫給這位老師：一篇論文、一次報告、由誰介紹
draft-blank-days = 兩三個日期
draft-blank-own = 只寫給這位老師的一句話
draft-closing = 順頌時祺
draft-thanks-closing = 謹致謝忱
draft-thanks-subject = 感謝信：{ $event }
draft-thanks-opening = 衷心感謝您：{ $event }。令我印象最深的是：{ $learned }。
draft-thanks-next = 我接下來的打算：{ $plans }。後續進展我會寫信向您報告。
draft-follow-up-subject = 會後致信：{ $event }
draft-follow-up-opening = 很榮幸能與您見面：{ $event }。此後我一直在思考當時談到的話題：{ $spoken }。
draft-follow-up-next = 正如當時所說：{ $promised }。
draft-work = 我的工作可見於：{ $address }
draft-request-subject = 懇請佔用您 15 分鐘：{ $about }
draft-request-why = 冒昧致信的緣由：{ $why }。
draft-request = 不知您能否抽出 15 分鐘，就以下內容與我一談：{ $about }？可供選擇的時間：{ $days }。
draft-request-thanks = 感謝您百忙之中閱讀此信。
draft-reminder-subject = 關於我此前的來信（{ $date }）：{ $about }
draft-reminder-opening = { $unit ->
   *[other] 我曾於{ $date }致信，懇請與您就以下內容一談：{ $about }。深知您事務繁忙，此後不再打擾；若您能抽出 15 分鐘，任何一天我都方便。
    }
draft-letter-subject = 關於我的推薦信
draft-letter-opening = 再次感謝您為我撰寫推薦信。
draft-deadline-subject = 關於我的推薦信，截止日期為{ $date }
draft-deadline-opening = 再次感謝您為我撰寫推薦信。推薦信須於{ $date }前送達。
draft-deadline-opening-at = 再次感謝您為我撰寫推薦信。推薦信須於{ $date }前送達：{ $place }。
draft-deadline-help = 如尚缺任何資料，無論是我的履歷、我們共同工作的草稿還是地址，我都會當天寄上。
draft-update-subject = { $unit ->
   *[other] 近況報告（{ $date }以來）
    }
draft-update-opening = { $unit ->
   *[other] 謹向您報告{ $date }以來的近況。
    }
draft-update-now = 我目前的職位：{ $who }。
draft-update-plan = 下一步的計畫：{ $plan }
draft-update-nothing = { $unit ->
   *[other] { $date }以來我的網站上沒有新的內容，但仍想向您問候一聲。
    }
draft-update-more = 更多內容見：{ $address }
draft-update-thanks = 感謝您的指導與支持。
signature-title = { $name }的電子郵件簽名
signature-expected = { $degree }（預計{ $date }）
signature-lead = 按鈕會複製簽名，您只需在郵件程式的設定中貼上一次。不會傳送任何內容。
signature-copy = 複製簽名
signature-copied = 簽名已複製，包括帶連結的版本和純文字版本。
signature-by-hand = 不用按鈕：在第一個框中拖曳選取整個簽名，然後按 Ctrl+C 複製，Mac 上按 ⌘C。
signature-in-the-dark = 深色模式的郵件程式中的效果
signature-text = 同樣內容的純文字
signature-copy-text = 複製純文字
signature-paste = 貼到哪裡
signature-gmail = Gmail：設定，「查看所有設定」，「一般」，「簽名」，「新增」；貼上後在頁面底部點「儲存變更」。
signature-outlook = Outlook：新版為設定，「帳戶」，「簽名」；傳統版為「新郵件」，「簽名」，「簽名…」，「新增」。貼上時保留格式。對於傳統版，「folio signature --outlook」還會產生所需檔案。
signature-apple = Apple Mail：「郵件」，「設定」，「簽名」，「+」；取消勾選「一律使用我的預設訊息字體」，然後貼上。
linkedin-lead = 供貼上到您的個人資料，取自 site.toml 中的 headline 一行和您的自述。超出上限的部分在 [[ 與 ]] 之間。
linkedin-headline = 標題
linkedin-about = 個人簡介
linkedin-missing = 此處沒有內容：它取自 site.toml 中的 headline 或 content/narrative.md。
card-update = 最新消息
not-found = 找不到頁面
not-found-text = 此網址沒有內容。頁面可能已移走，或者連結有誤。
not-found-home = { $name }的首頁
