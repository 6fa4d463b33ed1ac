### folio 自身在网页、PDF、卡片和引文中使用的文字，简体中文版。
###
### 每条文字出现在何处，见 en.ftl 中的注释。

## 页面名称

menu-about = 关于我
menu-cv = 简历
menu-publications = 论著
menu-posters = 壁报
menu-talks = 报告
menu-updates = 动态
menu-pages = 页面
menu-more = 更多

## 每个页面上

skip-to-text = 跳到正文
page-navigation = 页面
language-name = 中文
other-languages = 语言
not-translated = 本页没有中文版。
contact-card = 电子名片
feed-of-updates = 动态订阅
feed-title = 动态
dark-page = 深色模式
light-page = 浅色模式
close = 关闭
comma-in-list = 、
comma-in-line = ，
semicolon-in-line = ；
stop-in-line = 。
bracket-opens = （
bracket-closes = ）
title-opens = 《
title-closes = 》

## 首页

native-language = 母语
evidence-ecfmg = ECFMG 认证
evidence-gmc = GMC 注册
evidence-approbation = 德国行医执照（Approbation）
evidence-amc-certificate = AMC 证书
evidence-plab-whole = 已通过 PLAB
evidence-mrcs-whole = 已通过 MRCS
evidence-oet = 已通过 OET
evidence-fachsprache = 已通过 Fachsprachprüfung
evidence-kenntnis = 已通过 Kenntnisprüfung
evidence-usmle =
    { $count ->
       *[other] 已通过 USMLE Step { $parts }
    }
evidence-comlex =
    { $count ->
       *[other] 已通过 COMLEX-USA Level { $parts }
    }
evidence-plab =
    { $count ->
       *[other] 已通过 PLAB Part { $parts }
    }
evidence-mccqe =
    { $count ->
       *[other] 已通过 MCCQE Part { $parts }
    }
evidence-mrcs =
    { $count ->
       *[other] 已通过 MRCS Part { $parts }
    }
evidence-amc =
    { $count ->
       *[other] 已通过 AMC Part { $parts }
    }
evidence-papers = 论文 { $count } 篇
evidence-papers-first = 论文 { $count } 篇，其中第一作者 { $first } 篇
evidence-posters = 壁报 { $count } 篇
evidence-posters-awarded = 壁报 { $count } 篇，获奖 { $awards } 项
evidence-operated = 主刀手术 { $count } 例
evidence-assisted = 助手手术 { $count } 例
evidence-major = 大型手术 { $count } 例
selected-work = 代表作
latest-publications = 最新论著
all-publications = 全部论著
home-posters = 壁报
all-posters = 全部壁报
home-talks = 报告
all-talks = 全部报告
home-training = 医师培训
home-position = 现任职务
home-position-and-training = 任职与培训
whole-cv = 完整简历
latest-news = 动态
all-news = 全部动态
whole-story = 我的经历
pdf-link-long = 个人简历（PDF）
pdf-link = 简历（PDF）
and-more-authors =
    { $count ->
        [0] 等
       *[other] 及另外 { $count } 位作者
    }

## 手术记录：各类手术的例数及所任角色

case-log = 手术经历
case-category = 类别
case-total = 合计
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
        [observed] 观摩
        [assisted] 助手
        [supervised] 上级指导下完成
        [performed] 独立完成
        [taught] 带教
       *[other] { $role }
    }
case-part = 其中{ $name }
case-major = 大型手术 { $count } 例

## 简历页面

cv-heading = 个人简历
cv-pdf = 简历 PDF 版
print-page = 打印本页
cv-sections = 简历各部分
cv-entries = { $count } 项
document-pages = { $count } 页
document-size = { $kilobytes } KB

## 临床经历的性质，用于标题未说明的条目

clerkship = 临床见习
rotation = 临床轮转
elective = 选修实习
sub-internship = 亚实习
externship = 院外实习
observership = 临床观摩
hands-on = 实际操作
observation-only = 仅观摩
setting-hands-on = { $setting }，实际操作
setting-observation-only = { $setting }（仅观摩）

## 日期

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

season-spring = 春季
season-summer = 夏季
season-fall = 秋季
season-autumn = 秋季
season-winter = 冬季
semester-spring = 春季学期
semester-summer = 夏季学期
semester-fall = 秋季学期
semester-autumn = 秋季学期
semester-winter = 冬季学期
date-quarter = { $year }年第{ $quarter }季度
date-fiscal-year = { $year }/{ $next }

date-year = { $year }年
date-month = { $year }年{ $month }
date-numeric = { $year }年{ $month }月{ $day }日
date-numeric-month = { $year }年{ $month }月
date-day = { $year }年{ $month }{ $day }日
date-day-american = { $year }年{ $month }{ $day }日
date-days = { $year }年{ $month }{ $from }日–{ $to }日
date-days-american = { $year }年{ $month }{ $from }日–{ $to }日
date-months-american = { $year }年{ $first }{ $from }日 – { $last }{ $to }日
between-dates = {" – "}
present = 至今
expected = 预计{ $date }

## 纸质简历

curriculum-vitae = 个人简历
pdf-title = { $name } – 个人简历
page-of = /
phone = 电话
address = 地址
personal-data = 个人信息
person-name = 姓名
date-of-birth = 出生日期
birthplace = 出生地
nationality = 国籍
work-authorization = 工作许可
as-of = { $what }（截至{ $date }）
place-and-date = 地点、日期
signature = 签名

## 简历以外的文件

document-title = { $name } – { $what }
goals-and-timeline = 目标与时间安排
for-our-meeting = 会面材料
questions = 问题
introduction-card = 自我介绍
spoken-length = { $words } 个词，{ $least } 至 { $most } 秒
short-profile = 个人概况
chosen-work = 代表作
training-and-education = 培训与教育
letter-of-recommendation = 推荐信参考材料
about-the-letter = 关于推荐信
send-letter-to = 寄送至
letter-deadline = 截止日期
worked-together = 我们共同完成的工作
letter-closing = 此致 敬礼
letter-about = 主题：{ $subject }
qr-code-of = { $address } 的二维码

## 论著类型：先是单篇，再是多篇的标题

article = 期刊论文
review = 综述
case-report = 病例报告
chapter = 图书章节
book = 图书
abstract-work = 摘要
conference-paper = 会议论文
preprint = 预印本
thesis = 学位论文
report = 报告
dataset = 数据集
other-work = 出版物

articles = 期刊论文
reviews = 综述
case-reports = 病例报告
chapters = 图书章节
books = 图书
abstracts = 已发表摘要
conference-papers = 会议论文
preprints = 预印本
theses = 学位论文
reports = 报告
datasets = 数据集
other-works = 其他出版物

under-review = 审稿中的论文
talks = 学术报告
posters = 壁报

## 论著的进展

in-preparation = 撰写中
submitted = 已投稿
under-revision = 修改中
accepted = 已录用
in-press = 待刊

## 引文

citation-status = { $status }。
citation-status-since = { $status }，{ $date }。
citation-version = 第 { $version } 版
equal-contribution = 共同贡献。
corresponding-author = 通信作者。
et-al = 等
author-position = （{ $count } 位作者中的{ author-number }）
author-position-alone = （{ author-number }）
author-number = 第 { $number } 位
phd-thesis = 博士学位论文
masters-thesis = 硕士学位论文
preprint-genre = 预印本
poster-presented = 壁报交流：{ $details }
talk-presented = 学术报告：{ $details }
poster-presented-again = 壁报另交流于：{ $details }
talk-presented-again = 另作报告于：{ $details }
poster-without-meeting = 壁报；{ $details }
talk-without-meeting = 报告；{ $details }

## 论著列表

publications-lead = 共 { $count } 篇，按时间由新到旧排列。
publications-as-bibtex = 全部导出为 BibTeX
publications-as-json = CSL-JSON
publications-kinds = 按类型
publications-years = 按年份
publications-by-year = 论著（按年份）
publications-undated = 未注明年份
publications-by-years = 各年论著数：{ $years }
filter-publications = 筛选论著
filter-words = 搜索
filter-words-hint = 标题、作者、期刊、关键词
filter-kind = 类型
filter-kind-all = 全部
filter-year = 年份
filter-year-all = 全部
filter-first = 第一作者
filter-clear = 显示全部
filter-found = 共 { $all } 篇，符合 { $found } 篇
filter-none = 没有符合条件的论著。请减少关键词，或显示全部。

## 单篇论著的页面

published-in = 发表于
alt-publication = 论文“{ $title }”的图片
publication-poster = 壁报
publication-talk = 报告
keywords = 关键词
in-plain-words = 通俗解读
abstract-heading = 摘要
cite = 引用
copied = 已复制。
copy-failed = 浏览器不允许复制。文字已选中，请按 Ctrl+C。
copy-citation = 复制引文
copy-bibtex = 复制 BibTeX
copy-ris = 复制 RIS
bibtex = BibTeX
ris = RIS（用于 EndNote、Zotero 等）
download-bib = 下载 .bib
download-ris = 下载 .ris
download-json = 下载 CSL-JSON
link-paper = PDF
link-code = 代码
link-data = 数据
link-website = 网站

## 壁报或报告的页面，以及它们的列表

poster = 壁报
talk = 报告
slides = 幻灯片
embargo = 尚在禁发期。
embargo-note = 本页仅在预览中显示。
meeting = 会议
meeting-again = 另展示于
poster-at = 壁报交流
talk-at = 学术报告
presentation-date = 日期
presentation-place = 地点
award = 奖项
poster-file = 壁报（{ $form }）
slides-file = 幻灯片（{ $form }）
file-is-picture = 图片
online = 在线
later-paper = 论文
large-picture = “{ $title }”的大图
alt-poster = 壁报“{ $title }”
alt-talk = 报告“{ $title }”的图片
alt-slide = “{ $title }”的第一张幻灯片
alt-with-abstract = { $picture }；摘要文字见下文

## 文中的任务与注释

task-done = 已完成
task-open = 待办
notes = 注释
note-mark = 注释 { $number }
note-back = 返回注释 { $number } 的正文

## 供复制到申请表的文本

sheet-title = { $form }：{ $name }
sheet-lead = 根据您的简历，按申请表自身的用语逐项整理。引号和破折号均为键盘上的字符。请逐项复制，并在申请表中再读一遍。
sheet-private = 仅供您本人使用：此文件不在您的网站上，也不得转给他人。
sheet-contents = 本页内容
sheet-copy = 复制
# { $field } 可能带有条目名，如 sheet-field-of。
sheet-copy-field = 复制{ $field }
sheet-copied = 已复制：{ $field }
sheet-field-of = “{ $entry }”的{ $field }
sheet-star = 最有意义
sheet-number = { $field }：{ $count } / { $most }
sheet-too-many = { $field }：{ $count } / { $most }，超出 { $over } 项
sheet-count = { $count } / { $most }
sheet-count-unconfirmed = { $count } / { $most }，上限未经确认
sheet-over = 超出 { $count } 个字符：上限在“{ $words }”之前
# { $key } 是标题花括号中的一个词。
sheet-proposed = 由 folio 建议：如不符合，请在该条目的花括号中写“{ $key }=…”
sheet-missing = 尚未填写：请在该条目的花括号中写“{ $key }=…”
sheet-optional = 选填：在该条目的花括号中写“{ $key }=…”
sheet-missing-quote = 尚未填写：请在该条目下以引用形式写“> meaningful: …”
sheet-nothing-written = 此项没有内容
sheet-whole-period = 日期写作：{ $period }
sheet-own-name = 已标出您本人的姓名：请在申请表中设为粗体
sheet-unconfirmed = 尚未确认申请表是否要求此项
sheet-cut-short = 名单以“等”结尾，而申请表要求列出全部
sheet-other-characters = 申请表可能显示不同的字符：{ $characters }
sheet-without-place = { $form } 中没有位置填写的内容
sheet-gaps = 尚待填写
sheet-gaps-lead = { $form } 还要求以下内容，而您网站的文件中没有：
# { $tag } 是标题花括号中的一个词。
sheet-gaps-sections = { $form } 还有以下部分，而标有“.{ $tag }”的内容均不属于其中：
sheet-answers = 条目的花括号中可写的内容
sheet-most = 最多 { $most }
sheet-most-unconfirmed = 最多 { $most }，未经确认
sheet-sources = 各项及上限的来源

## 待填写的信件

# 填写之前放在方括号中，与前后的文字相接。
draft-blank-event = 所指的轮转、会面或帮助
draft-blank-learned = 您学到了什么，一句话
draft-blank-plans = 接下来您将如何运用，一句话
draft-blank-conference = 会议名称
draft-blank-spoken = 交谈的内容
draft-blank-promised = 您答应寄送或去做的事
draft-blank-who = 您是谁，一行
draft-blank-why = 为何写给这位老师：一篇论文、一次报告、由谁介绍
draft-blank-about = 事由
draft-blank-asked = 去信日期
draft-blank-days = 两三个日期
draft-blank-own = 只写给这位老师的一句话
draft-greeting = { $addressed ->
   *[other] 尊敬的{ $name }：
    }
draft-closing = 顺颂时祺
draft-thanks-closing = 谨致谢忱
draft-thanks-subject = 感谢信：{ $event }
draft-thanks-opening = 衷心感谢您：{ $event }。令我印象最深的是：{ $learned }。
draft-thanks-next = 我接下来的打算：{ $plans }。后续进展我会写信向您汇报。
draft-follow-up-subject = 会后致信：{ $event }
draft-follow-up-opening = 很荣幸能与您见面：{ $event }。此后我一直在思考当时谈到的话题：{ $spoken }。
draft-follow-up-next = 正如当时所说：{ $promised }。
draft-work = 我的工作可见于：{ $address }
draft-request-subject = 恳请占用您 15 分钟：{ $about }
draft-request-who = 我是{ $name }，{ $who }。
draft-request-why = 冒昧致信的缘由：{ $why }。
draft-request = 不知您能否抽出 15 分钟，就以下内容与我一谈：{ $about }？可供选择的时间：{ $days }。
draft-request-thanks = 感谢您百忙之中阅读此信。
draft-reminder-subject = 关于我此前的来信（{ $date }）：{ $about }
draft-reminder-opening = { $unit ->
   *[other] 我曾于{ $date }致信，恳请与您就以下内容一谈：{ $about }。深知您事务繁忙，此后不再打扰；若您能抽出 15 分钟，任何一天我都方便。
    }
draft-letter-subject = 关于我的推荐信
draft-letter-opening = 再次感谢您为我撰写推荐信。
draft-deadline-subject = 关于我的推荐信，截止日期为{ $date }
draft-deadline-opening = 再次感谢您为我撰写推荐信。推荐信须于{ $date }前送达。
draft-deadline-opening-at = 再次感谢您为我撰写推荐信。推荐信须于{ $date }前送达：{ $place }。
draft-deadline-help = 如尚缺任何材料，无论是我的简历、我们共同工作的草稿还是地址，我都会当天寄上。
draft-update-subject = { $unit ->
   *[other] 近况汇报（{ $date }以来）
    }
draft-update-opening = { $unit ->
   *[other] 谨向您汇报{ $date }以来的近况。
    }
draft-update-now = 我目前的职位：{ $who }。
draft-update-plan = 下一步的计划：{ $plan }
draft-update-nothing = { $unit ->
   *[other] { $date }以来我的网站上没有新的内容，但仍想向您问候一声。
    }
draft-update-more = 更多内容见：{ $address }
draft-update-thanks = 感谢您的指导与支持。
draft-item = { $what }：{ $title }

## 电子邮件签名及供复制的页面

signature-title = { $name }的电子邮件签名
signature-expected = { $degree }（预计{ $date }）
signature-lead = 按钮会复制签名，您只需在邮件程序的设置中粘贴一次。不会发送任何内容。
signature-copy = 复制签名
signature-copied = 签名已复制，包括带链接的版本和纯文本版本。
signature-by-hand = 不用按钮：在第一个框中拖动选中整个签名，然后按 Ctrl+C 复制，Mac 上按 ⌘C。
signature-in-the-dark = 深色模式的邮件程序中的效果
signature-text = 同样内容的纯文本
signature-copy-text = 复制纯文本
signature-paste = 粘贴到哪里
signature-gmail = Gmail：设置，“查看所有设置”，“常规”，“签名”，“新建”；粘贴后在页面底部点“保存更改”。
signature-outlook = Outlook：新版为设置，“帐户”，“签名”；经典版为“新建电子邮件”，“签名”，“签名…”，“新建”。粘贴时保留格式。对于经典版，“folio signature --outlook”还会生成所需文件。
signature-apple = Apple Mail：“邮件”，“设置”，“签名”，“+”；取消勾选“始终与我的默认信息字体匹配”，然后粘贴。

## LinkedIn 个人资料的文本

linkedin-lead = 供粘贴到您的个人资料，取自 site.toml 中的 headline 一行和您的自述。超出上限的部分在 [[ 与 ]] 之间。
linkedin-headline = 职业头衔
linkedin-about = 个人简介
linkedin-missing = 此处没有内容：它取自 site.toml 中的 headline 或 content/narrative.md。

## 分享页面的卡片

card-update = 动态

## 地址不存在时的页面

not-found = 找不到页面
not-found-text = 此地址没有内容。页面可能已移走，或者链接有误。
not-found-home = { $name }的首页
