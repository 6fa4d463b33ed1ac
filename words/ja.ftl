### ページ、PDF、カード、引用文献で folio 自身が使う言葉の日本語版。
###
### どのメッセージがどこに現れるかの注記は en.ftl にあります。

## ページの名前

menu-about = 自己紹介
menu-cv = 履歴書
menu-publications = 業績
menu-posters = ポスター
menu-talks = 講演
menu-updates = お知らせ
menu-pages = ページ
menu-more = その他

## すべてのページ

skip-to-text = 本文へ移動
page-navigation = ページ
language-name = 日本語
other-languages = 言語
not-translated = このページは日本語では提供されていません。
contact-card = 連絡先カード
feed-of-updates = お知らせのフィード
feed-title = お知らせ
dark-page = ダークモード
light-page = ライトモード
close = 閉じる
comma-in-list = 、
comma-in-line = 、
semicolon-in-line = ；
stop-in-line = 。
bracket-opens = （
bracket-closes = ）
title-opens = {" "}
title-closes = {""}

## トップページ

native-language = 母語
evidence-ecfmg = ECFMG認定
evidence-gmc = GMC登録
evidence-approbation = ドイツ医師免許（Approbation）
evidence-amc-certificate = AMC認定証
evidence-plab-whole = PLAB合格
evidence-mrcs-whole = MRCS合格
evidence-oet = OET合格
evidence-fachsprache = Fachsprachprüfung合格
evidence-kenntnis = Kenntnisprüfung合格
evidence-usmle =
    { $count ->
       *[other] USMLE Step { $parts }合格
    }
evidence-comlex =
    { $count ->
       *[other] COMLEX-USA Level { $parts }合格
    }
evidence-plab =
    { $count ->
       *[other] PLAB Part { $parts }合格
    }
evidence-mccqe =
    { $count ->
       *[other] MCCQE Part { $parts }合格
    }
evidence-mrcs =
    { $count ->
       *[other] MRCS Part { $parts }合格
    }
evidence-amc =
    { $count ->
       *[other] AMC Part { $parts }合格
    }
evidence-papers = 論文{ $count }編
evidence-papers-first = 論文{ $count }編（うち筆頭著者{ $first }編）
evidence-posters = ポスター{ $count }件
evidence-posters-awarded = ポスター{ $count }件、受賞{ $awards }件
evidence-operated = 執刀{ $count }件
evidence-assisted = 助手{ $count }件
evidence-major = 大手術{ $count }件
selected-work = 主な業績
latest-publications = 最新の業績
all-publications = すべての業績
home-posters = ポスター
all-posters = すべてのポスター
home-talks = 講演
all-talks = すべての講演
home-training = 研修歴
home-position = 現職
home-position-and-training = 現職と研修歴
whole-cv = 履歴書の全文
latest-news = お知らせ
all-news = すべてのお知らせ
whole-story = これまでの歩み
pdf-link-long = 履歴書（PDF）
pdf-link = 履歴書（PDF）
and-more-authors =
    { $count ->
        [0] 他
       *[other] 他{ $count }名
    }

## 手術実績：区分ごと、役割ごとの件数

case-log = 手術実績
case-category = 区分
case-total = 合計
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] 術者
        [first-assistant] 第一助手
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] 見学
        [assisted] 助手
        [supervised] 指導下に執刀
        [performed] 独立して執刀
        [taught] 指導的助手
       *[other] { $role }
    }
case-part = うち{ $name }
case-major = 大手術{ $count }件

## 履歴書のページ

cv-heading = 履歴書
cv-pdf = 履歴書のPDF
print-page = このページを印刷
cv-sections = 履歴書の項目
cv-entries = { $count }件
document-pages = { $count }ページ
document-size = { $kilobytes } KB

## 題名から分からない臨床活動の種類

clerkship = 臨床実習
rotation = ローテーション
elective = 選択実習
sub-internship = サブインターンシップ
externship = エクスターンシップ
observership = 見学実習
hands-on = 診療参加型
observation-only = 見学のみ
setting-hands-on = { $setting }（診療参加型）
setting-observation-only = { $setting }（見学のみ）

## 日付

month-january = 1月
month-february = 2月
month-march = 3月
month-april = 4月
month-may = 5月
month-june = 6月
month-july = 7月
month-august = 8月
month-september = 9月
month-october = 10月
month-november = 11月
month-december = 12月

alone-january = 1月
alone-february = 2月
alone-march = 3月
alone-april = 4月
alone-may = 5月
alone-june = 6月
alone-july = 7月
alone-august = 8月
alone-september = 9月
alone-october = 10月
alone-november = 11月
alone-december = 12月

short-january = 1月
short-february = 2月
short-march = 3月
short-april = 4月
short-may = 5月
short-june = 6月
short-july = 7月
short-august = 8月
short-september = 9月
short-october = 10月
short-november = 11月
short-december = 12月

season-spring = 春
season-summer = 夏
season-fall = 秋
season-autumn = 秋
season-winter = 冬
semester-spring = 春学期
semester-summer = 夏学期
semester-fall = 秋学期
semester-autumn = 秋学期
semester-winter = 冬学期
date-quarter = { $year }年第{ $quarter }四半期
date-fiscal-year = { $year }年度

date-year = { $year }年
date-month = { $year }年{ $month }
date-numeric = { $year }年{ $month }月{ $day }日
date-numeric-month = { $year }年{ $month }月
date-day = { $year }年{ $month }{ $day }日
date-day-american = { $year }年{ $month }{ $day }日
date-days = { $year }年{ $month }{ $from }日～{ $to }日
date-days-american = { $year }年{ $month }{ $from }日～{ $to }日
date-months-american = { $year }年{ $first }{ $from }日～{ $last }{ $to }日
between-dates = ～
present = 現在
expected = { $date }（予定）

## 紙の履歴書

curriculum-vitae = 履歴書
pdf-title = { $name } – 履歴書
page-of = /
phone = 電話
address = 住所
personal-data = 個人情報
person-name = 氏名
date-of-birth = 生年月日
birthplace = 出生地
nationality = 国籍
work-authorization = 就労資格
as-of = { $what }（{ $date }現在）
place-and-date = 場所、日付
signature = 署名

## 履歴書に添える文書

document-title = { $name } – { $what }
goals-and-timeline = 目標と予定
for-our-meeting = 面談資料
questions = 質問
introduction-card = 自己紹介
spoken-length = { $words }語、{ $least }～{ $most }秒
short-profile = プロフィール
chosen-work = 主な業績
training-and-education = 研修歴と学歴
letter-of-recommendation = 推薦状作成のための資料
about-the-letter = 推薦状について
send-letter-to = 提出先
letter-deadline = 締切
worked-together = ご一緒した活動
letter-closing = 敬具
letter-about = 件名：{ $subject }
qr-code-of = { $address } のQRコード

## 業績の種類：一件の名前、次に一覧の見出し

article = 雑誌論文
review = 総説
case-report = 症例報告
chapter = 分担執筆
book = 著書
abstract-work = 抄録
conference-paper = 会議論文
preprint = プレプリント
thesis = 学位論文
report = 報告書
dataset = データセット
other-work = 業績

articles = 雑誌論文
reviews = 総説
case-reports = 症例報告
chapters = 分担執筆
books = 著書
abstracts = 掲載抄録
conference-papers = 会議論文
preprints = プレプリント
theses = 学位論文
reports = 報告書
datasets = データセット
other-works = その他の業績

under-review = 査読中の論文
talks = 講演
posters = ポスター

## 論文の進み具合

in-preparation = 準備中
submitted = 投稿中
under-revision = 改訂中
accepted = 受理
in-press = 印刷中

## 引用文献

citation-status = { $status }。
citation-status-since = { $status }、{ $date }。
citation-version = バージョン { $version }
equal-contribution = 同等貢献。
corresponding-author = 責任著者。
et-al = 他
author-position = （{ $count }名中{ author-number }）
author-position-alone = （{ author-number }）
author-number = { $number }番目
phd-thesis = 博士論文
masters-thesis = 修士論文
preprint-genre = プレプリント
poster-presented = ポスター発表：{ $details }
talk-presented = 口頭発表：{ $details }
poster-presented-again = ポスター発表（再演）：{ $details }
talk-presented-again = 口頭発表（再演）：{ $details }
poster-without-meeting = ポスター；{ $details }
talk-without-meeting = 講演；{ $details }

## 業績の一覧

publications-lead = 全{ $count }件（新しい順）。
publications-as-bibtex = すべてをBibTeX形式で
publications-as-json = CSL-JSON形式で
publications-kinds = 種類別
publications-years = 年別
publications-by-year = 年別の業績
publications-undated = 年の記載なし
publications-by-years = 年別の業績数：{ $years }
filter-publications = 業績を絞り込む
filter-words = 検索
filter-words-hint = 題名、著者、雑誌名、キーワード
filter-kind = 種類
filter-kind-all = すべて
filter-year = 年
filter-year-all = すべて
filter-first = 筆頭著者
filter-clear = すべて表示
filter-found = { $all }件中{ $found }件
filter-none = 該当する業績がありません。語を減らすか、すべて表示してください。

## 業績のページ

published-in = 掲載誌
alt-publication = 論文「{ $title }」の画像
publication-poster = ポスター
publication-talk = 講演
keywords = キーワード
in-plain-words = やさしい解説
abstract-heading = 抄録
cite = 引用
copied = コピーしました。
copy-failed = ブラウザーが許可していません。選択された文をCtrl+Cでコピーしてください。
copy-citation = 引用をコピー
copy-bibtex = BibTeXをコピー
copy-ris = RISをコピー
bibtex = BibTeX
ris = RIS（EndNote、Zoteroなど）
download-bib = .bib形式でダウンロード
download-ris = .ris形式でダウンロード
download-json = CSL-JSON形式でダウンロード
link-paper = PDF
link-code = コード
link-data = データ
link-website = ウェブサイト

## ポスターと講演のページ、およびその一覧

poster = ポスター
talk = 講演
slides = スライド
embargo = 公開制限中です。
embargo-note = このページはプレビューにのみ表示されます。
meeting = 学会・研究会
meeting-again = 他の発表先
poster-at = ポスター発表
talk-at = 口頭発表
presentation-date = 日付
presentation-place = 場所
award = 受賞
poster-file = ポスター（{ $form }）
slides-file = スライド（{ $form }）
file-is-picture = 画像
online = オンライン
later-paper = 論文
large-picture = 「{ $title }」の拡大画像
alt-poster = ポスター「{ $title }」
alt-talk = 講演「{ $title }」の画像
alt-slide = 「{ $title }」の最初のスライド
alt-with-abstract = { $picture }。抄録の本文は下にあります

## 文中のタスクと注

task-done = 完了
task-open = 未完了
notes = 注
note-mark = 注{ $number }
note-back = 注{ $number }の本文に戻る

## 応募フォームへ書き写すための用紙

sheet-title = { $form }：{ $name }
sheet-lead = 履歴書の内容を、フォームの項目名に沿って一項目ずつまとめたものです。引用符とダッシュはキーボードで打てるものにしてあります。項目ごとにコピーし、フォーム上でもう一度お読みください。
sheet-private = ご本人専用です。このファイルはサイトには載らず、他の人に渡してはいけません。
sheet-contents = このページの内容
sheet-copy = コピー
# { $field } は sheet-field-of のように項目名を含むことがあります。
sheet-copy-field = { $field }をコピー
sheet-copied = コピーしました：{ $field }
sheet-field-of = 「{ $entry }」の{ $field }
sheet-star = 最も意義深い
sheet-number = { $field }：{ $most }件中{ $count }件
sheet-too-many = { $field }：上限{ $most }件に対し{ $count }件、{ $over }件超過
sheet-count = { $count } / { $most }
sheet-count-unconfirmed = { $count } / { $most }（上限は未確認）
sheet-over = { $count }文字超過：上限は「{ $words }」の直前です
# { $key } は見出しの波かっこ内の語です。
sheet-proposed = folioの提案です。異なる場合は、項目の波かっこ内に「{ $key }=…」と書いてください
sheet-missing = 未記入：項目の波かっこ内に「{ $key }=…」と書いてください
sheet-optional = 任意：項目の波かっこ内に「{ $key }=…」
sheet-missing-quote = 未記入：項目の下に引用として「> meaningful: …」と書いてください
sheet-nothing-written = この欄に当たる記述がありません
sheet-whole-period = 日付の記載：{ $period }
sheet-own-name = ご自身の名前に印があります。フォームでは太字にしてください
sheet-unconfirmed = フォームがこの項目を求めているかは未確認です
sheet-cut-short = 一覧が「他」で終わっていますが、フォームは全員の記載を求めています
sheet-other-characters = フォームで表示が変わるおそれのある文字：{ $characters }
sheet-without-place = { $form }に記入欄がないもの
sheet-gaps = これから書くこと
sheet-gaps-lead = { $form }は次の項目も求めていますが、サイトのどのファイルにもありません：
# { $tag } は見出しの波かっこ内の語です。
sheet-gaps-sections = { $form }には次の区分もありますが、「.{ $tag }」の付いたもので当てはまるものはありません：
sheet-answers = 項目の波かっこ内に書けるもの
sheet-most = 最大{ $most }
sheet-most-unconfirmed = 最大{ $most }（未確認）
sheet-sources = 項目と上限の出典

## 書き込み式の手紙

# 書き込まれるまで角かっこの中に置かれ、前後の言葉に続きます。
draft-blank-event = お世話になった実習・面談・ご助力の内容
draft-blank-learned = 学んだことを一文で
draft-blank-plans = 今後どう生かすかを一文で
draft-blank-conference = 学会名
draft-blank-spoken = 話した内容
draft-blank-promised = 送る、または行うと約束したこと
draft-blank-who = 自己紹介を一行で
draft-blank-why = なぜこの方に書くのか：論文、講演、紹介者など
draft-blank-about = 用件
draft-blank-asked = 手紙の日付
draft-blank-days = 候補日を二、三日
draft-blank-own = この方だけに宛てた一文
draft-greeting = { $addressed ->
   *[other] { $name } 先生
    }
draft-closing = どうぞよろしくお願い申し上げます。
draft-thanks-closing = 心より御礼申し上げます。
draft-thanks-subject = 御礼：{ $event }
draft-thanks-opening = このたびは誠にありがとうございました（{ $event }）。とりわけ心に残っておりますのは、次のことです：{ $learned }。
draft-thanks-next = 今後の予定：{ $plans }。経過は改めてご報告申し上げます。
draft-follow-up-subject = お目にかかった御礼：{ $event }
draft-follow-up-opening = 先日はお目にかかることができ、大変光栄でした（{ $event }）。その後も、次のお話について考え続けております：{ $spoken }。
draft-follow-up-next = その折に申し上げた件：{ $promised }。
draft-work = 私の業績はこちらでご覧いただけます：{ $address }
draft-request-subject = 15分ほどの面談のお願い：{ $about }
draft-request-who = { $name }と申します（{ $who }）。
draft-request-why = ご連絡を差し上げた理由：{ $why }。
draft-request = { $about }について、15分ほどお話を伺うお時間を頂けませんでしょうか。候補日：{ $days }。
draft-request-thanks = お忙しいところ恐れ入りますが、ご検討いただけますと幸いです。
draft-reminder-subject = { $date }にお送りしたお願い：{ $about }
draft-reminder-opening = { $unit ->
   *[other] { $date }に、{ $about }について面談のお願いをお送りいたしました。ご多忙のことと存じますので、重ねてのお願いはこれきりといたします。15分ほど頂けるようでしたら、いつでも伺います。
    }
draft-letter-subject = 推薦状について
draft-letter-opening = 推薦状をお引き受けくださり、改めて御礼申し上げます。
draft-deadline-subject = 推薦状について（締切：{ $date }）
draft-deadline-opening = 推薦状をお引き受けくださり、改めて御礼申し上げます。提出期限は{ $date }です。
draft-deadline-opening-at = 推薦状をお引き受けくださり、改めて御礼申し上げます。提出期限は{ $date }、提出先は次のとおりです：{ $place }。
draft-deadline-help = 履歴書、ご一緒した活動のまとめ、宛先など、不足がございましたら、その日のうちにお送りいたします。
draft-update-subject = { $unit ->
   *[other] { $date }以降の近況のご報告
    }
draft-update-opening = { $unit ->
   *[other] { $date }以降の近況をご報告申し上げます。
    }
draft-update-now = 現在の所属：{ $who }。
draft-update-plan = 今後の予定：{ $plan }
draft-update-nothing = { $unit ->
   *[other] { $date }以降、サイトに新しいことはございませんが、ご無沙汰にならぬようご連絡いたしました。
    }
draft-update-more = 詳しくはこちらをご覧ください：{ $address }
draft-update-thanks = 日頃のご助言とご支援に深く感謝申し上げます。
draft-item = { $what }：{ $title }

## メール署名と、それをコピーするページ

signature-title = { $name }のメール署名
signature-expected = { $degree }（{ $date }取得予定）
signature-lead = ボタンで署名をコピーし、メールソフトの設定に一度貼り付けてください。何も送信されません。
signature-copy = 署名をコピー
signature-copied = 署名をリンク付きとテキストの両方でコピーしました。
signature-by-hand = ボタンを使わない場合：最初の枠の署名をドラッグしてすべて選択し、Ctrl+C（Macでは⌘C）でコピーします。
signature-in-the-dark = ダークモードのメールソフトでの表示
signature-text = 同じ内容のテキスト
signature-copy-text = テキストをコピー
signature-paste = 貼り付ける場所
signature-gmail = Gmail：設定の「すべての設定を表示」、「全般」、「署名」、「新規作成」で貼り付け、ページ下部の「変更を保存」を押します。
signature-outlook = Outlook：新しいOutlookでは設定の「アカウント」、「署名」。従来のOutlookでは「新しいメール」、「署名」、「署名…」、「新規作成」。書式を保持して貼り付けます。従来のOutlook用には「folio signature --outlook」でファイルも作れます。
signature-apple = Apple Mail：「メール」、「設定」、「署名」、「+」。「常にデフォルトのメッセージフォントに一致させる」のチェックを外して貼り付けます。

## LinkedInのプロフィール用の文

linkedin-lead = プロフィールに貼り付ける文です。site.toml の headline の行と「これまでの歩み」から作られます。上限を超えた部分は [[ と ]] の間にあります。
linkedin-headline = ヘッドライン
linkedin-about = 自己紹介
linkedin-missing = まだ何も書かれていません。site.toml の headline か content/narrative.md から作られます。

## 共有されるページのカード

card-update = お知らせ

## 存在しないアドレスのページ

not-found = ページが見つかりません
not-found-text = このアドレスには何もありません。移動したか、リンクに誤りがあるのかもしれません。
not-found-home = { $name }のトップページ
