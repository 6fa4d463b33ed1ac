### As palavras que o próprio folio diz: nas páginas, nos PDF, nos cartões e nas citações, em português.
###
### A grafia é a do Brasil, como no CLDR; o que Portugal diz de outro modo está em pt-PT.ftl.
### As observações sobre onde cada mensagem aparece estão em en.ftl.

## Os nomes das páginas

menu-about = Sobre mim
menu-cv = Currículo
menu-publications = Publicações
menu-posters = Pôsteres
menu-talks = Apresentações orais
menu-updates = Novidades
menu-pages = Páginas
menu-more = Mais

## Em todas as páginas

skip-to-text = Ir para o conteúdo
page-navigation = Páginas
language-name = Português
other-languages = Idiomas
not-translated = Esta página não está disponível em português.
contact-card = Cartão de contato
feed-of-updates = Feed de novidades
feed-title = Novidades
dark-page = Modo escuro
light-page = Modo claro
close = Fechar
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## A página inicial

native-language = língua materna
evidence-ecfmg = Certificação ECFMG
evidence-gmc = Registro no GMC
evidence-approbation = Approbation (Alemanha)
evidence-amc-certificate = Certificado AMC
evidence-plab-whole = Aprovação no PLAB
evidence-mrcs-whole = Aprovação no MRCS
evidence-oet = Aprovação no OET
evidence-fachsprache = Aprovação na Fachsprachprüfung
evidence-kenntnis = Aprovação na Kenntnisprüfung
evidence-usmle =
    { $count ->
        [one] Aprovação no USMLE Step { $parts }
        [many] Aprovação nos USMLE Steps { $parts }
       *[other] Aprovação nos USMLE Steps { $parts }
    }
evidence-comlex =
    { $count ->
        [one] Aprovação no COMLEX-USA Level { $parts }
        [many] Aprovação nos COMLEX-USA Levels { $parts }
       *[other] Aprovação nos COMLEX-USA Levels { $parts }
    }
evidence-plab =
    { $count ->
        [one] Aprovação no PLAB, parte { $parts }
        [many] Aprovação no PLAB, partes { $parts }
       *[other] Aprovação no PLAB, partes { $parts }
    }
evidence-mccqe =
    { $count ->
        [one] Aprovação no MCCQE, parte { $parts }
        [many] Aprovação no MCCQE, partes { $parts }
       *[other] Aprovação no MCCQE, partes { $parts }
    }
evidence-mrcs =
    { $count ->
        [one] Aprovação no MRCS, parte { $parts }
        [many] Aprovação no MRCS, partes { $parts }
       *[other] Aprovação no MRCS, partes { $parts }
    }
evidence-amc =
    { $count ->
        [one] Aprovação no AMC, parte { $parts }
        [many] Aprovação no AMC, partes { $parts }
       *[other] Aprovação no AMC, partes { $parts }
    }
evidence-papers =
    { $count ->
        [one] { $count } artigo
        [many] { $count } de artigos
       *[other] { $count } artigos
    }
evidence-papers-first =
    { $count ->
        [one] { $count } artigo, { $first } em primeira autoria
        [many] { $count } de artigos, { $first } em primeira autoria
       *[other] { $count } artigos, { $first } em primeira autoria
    }
evidence-posters =
    { $count ->
        [one] { $count } pôster
        [many] { $count } de pôsteres
       *[other] { $count } pôsteres
    }
evidence-posters-awarded =
    { $awards ->
        [one] { $count } pôsteres, { $awards } prêmio
        [many] { $count } pôsteres, { $awards } de prêmios
       *[other] { $count } pôsteres, { $awards } prêmios
    }
evidence-operated =
    { $count ->
        [one] { $count } cirurgia como principal
        [many] { $count } de cirurgias como principal
       *[other] { $count } cirurgias como principal
    }
evidence-assisted =
    { $count ->
        [one] { $count } cirurgia como auxiliar
        [many] { $count } de cirurgias como auxiliar
       *[other] { $count } cirurgias como auxiliar
    }
evidence-major =
    { $count ->
        [one] { $count } grande cirurgia
        [many] { $count } de grandes cirurgias
       *[other] { $count } grandes cirurgias
    }
selected-work = Trabalhos selecionados
latest-publications = Publicações recentes
all-publications = Todas as publicações
home-posters = Pôsteres
all-posters = Todos os pôsteres
home-talks = Apresentações orais
all-talks = Todas as apresentações
home-training = Formação especializada
home-position = Cargo atual
home-position-and-training = Cargo e formação
whole-cv = Currículo completo
latest-news = Novidades
all-news = Todas as novidades
whole-story = Minha trajetória
pdf-link-long = Curriculum vitae (PDF)
pdf-link = Currículo em PDF
and-more-authors =
    { $count ->
        [0] et{"\u00A0"}al.
        [one] e mais { $count }
        [many] e mais { $count }
       *[other] e mais { $count }
    }

## Um registro cirúrgico: quantas intervenções de cada categoria, em cada papel

case-log = Experiência cirúrgica
case-category = Categoria
case-total = Total
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Cirurgião(ã) principal
        [first-assistant] Primeiro auxiliar
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Observação
        [assisted] Como auxiliar
        [supervised] Realizadas sob supervisão
        [performed] Realizadas com autonomia
        [taught] Em tutoria
       *[other] { $role }
    }
case-part = das quais, { $name }
case-major =
    { $count ->
        [one] { $count } grande cirurgia
        [many] { $count } de grandes cirurgias
       *[other] { $count } grandes cirurgias
    }

## A página do currículo

cv-heading = Curriculum vitae
cv-pdf = O currículo em PDF
print-page = Imprimir esta página
cv-sections = Seções do currículo
cv-entries =
    { $count ->
        [one] { $count } entrada
        [many] { $count } de entradas
       *[other] { $count } entradas
    }
document-pages =
    { $count ->
        [one] { $count } página
        [many] { $count } de páginas
       *[other] { $count } páginas
    }
document-size = { $kilobytes } kB

## O que foi uma atividade clínica, ao lado de uma entrada cujo título não o diz

clerkship = Estágio clínico
rotation = Rotação clínica
elective = Estágio eletivo
sub-internship = Subinternato
externship = Estágio externo
observership = Estágio observacional
hands-on = Com prática clínica
observation-only = Apenas observação
setting-hands-on = { $setting }, com prática clínica
setting-observation-only = { $setting } (apenas observação)

## Datas

month-january = janeiro
month-february = fevereiro
month-march = março
month-april = abril
month-may = maio
month-june = junho
month-july = julho
month-august = agosto
month-september = setembro
month-october = outubro
month-november = novembro
month-december = dezembro

alone-january = janeiro
alone-february = fevereiro
alone-march = março
alone-april = abril
alone-may = maio
alone-june = junho
alone-july = julho
alone-august = agosto
alone-september = setembro
alone-october = outubro
alone-november = novembro
alone-december = dezembro

short-january = jan.
short-february = fev.
short-march = mar.
short-april = abr.
short-may = mai.
short-june = jun.
short-july = jul.
short-august = ago.
short-september = set.
short-october = out.
short-november = nov.
short-december = dez.

season-spring = primavera
season-summer = verão
season-fall = outono
season-autumn = outono
season-winter = inverno
semester-spring = semestre da primavera
semester-summer = semestre do verão
semester-fall = semestre do outono
semester-autumn = semestre do outono
semester-winter = semestre do inverno
date-quarter = T{ $quarter } de { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } de { $year }
date-numeric = { $day }/{ $month }/{ $year }
date-numeric-month = { $month }/{ $year }
date-day = { $day } de { $month } de { $year }
date-day-american = { $day } de { $month } de { $year }
date-days = { $from }–{ $to } de { $month } de { $year }
date-days-american = { $from }–{ $to } de { $month } de { $year }
date-months-american = { $from } de { $first } – { $to } de { $last } de { $year }
between-dates = {" – "}
present = presente
expected = { $date } (previsto)

## O currículo em papel

curriculum-vitae = Curriculum vitae
pdf-title = { $name } – Curriculum vitae
page-of = de
phone = Telefone
address = Endereço
personal-data = Dados pessoais
person-name = Nome
date-of-birth = Data de nascimento
birthplace = Local de nascimento
nationality = Nacionalidade
work-authorization = Autorização de trabalho
as-of = { $what } (em { $date })
place-and-date = Local e data
signature = Assinatura

## Documentos ao lado do currículo

document-title = { $name } – { $what }
goals-and-timeline = Objetivos e cronograma
for-our-meeting = Para nossa reunião
questions = Perguntas
introduction-card = Apresentação
spoken-length =
    { $words ->
        [one] { $words } palavra
        [many] { $words } de palavras
       *[other] { $words } palavras
    }, de { $least } a { $most } segundos
short-profile = Perfil
chosen-work = Trabalhos selecionados
training-and-education = Formação especializada e acadêmica
letter-of-recommendation = Para uma carta de recomendação
about-the-letter = A carta
send-letter-to = Para
letter-deadline = Até
worked-together = O que fizemos juntos
letter-closing = Atenciosamente,
letter-about = Assunto: { $subject }
qr-code-of = Código QR de { $address }

## Tipos de publicações: um trabalho e depois o título sobre vários

article = Artigo em periódico
review = Artigo de revisão
case-report = Relato de caso
chapter = Capítulo de livro
book = Livro
abstract-work = Resumo
conference-paper = Trabalho em anais de congresso
preprint = Preprint
thesis = Tese
report = Relatório
dataset = Conjunto de dados
other-work = Publicação

articles = Artigos em periódicos
reviews = Artigos de revisão
case-reports = Relatos de caso
chapters = Capítulos de livros
books = Livros
abstracts = Resumos publicados
conference-papers = Trabalhos em anais de congressos
preprints = Preprints
theses = Teses
reports = Relatórios
datasets = Conjuntos de dados
other-works = Outras publicações

under-review = Manuscritos em avaliação
talks = Apresentações orais
posters = Pôsteres

## Em que ponto está um trabalho

in-preparation = Em preparação
submitted = Submetido
under-revision = Em revisão pelos autores
accepted = Aceito para publicação
in-press = No prelo

## Citações

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Versão { $version }
equal-contribution = Contribuíram igualmente.
corresponding-author = Correspondência.
et-al = et al
author-position = ({ author-number } de { $count })
author-position-alone = ({ author-number })
author-number = { $number }.º
phd-thesis = Tese de doutorado
masters-thesis = Dissertação de mestrado
preprint-genre = preprint
poster-presented = { $when ->
    [ahead] Pôster a ser apresentado em: { $details }
   *[past] Pôster apresentado em: { $details }
}
talk-presented = { $when ->
    [ahead] Apresentação oral a ser realizada em: { $details }
   *[past] Apresentação oral realizada em: { $details }
}
poster-presented-again = { $when ->
    [ahead] Pôster a ser apresentado também em: { $details }
   *[past] Pôster apresentado também em: { $details }
}
talk-presented-again = { $when ->
    [ahead] Apresentação oral a ser realizada também em: { $details }
   *[past] Apresentação oral realizada também em: { $details }
}
poster-without-meeting = Pôster; { $details }
talk-without-meeting = Apresentação oral; { $details }

## A lista de publicações

publications-lead =
    { $count ->
        [one] { $count } trabalho.
        [many] { $count } de trabalhos, do mais recente ao mais antigo.
       *[other] { $count } trabalhos, do mais recente ao mais antigo.
    }
publications-as-bibtex = Tudo em BibTeX
publications-as-json = em CSL-JSON
publications-kinds = Por tipo
publications-years = Por ano
publications-by-year = Publicações por ano
publications-undated = Sem ano
publications-by-years = Trabalhos por ano: { $years }
filter-publications = Filtrar as publicações
filter-words = Pesquisa
filter-words-hint = título, autor, revista, palavra-chave
filter-kind = Tipo
filter-kind-all = Todos
filter-year = Ano
filter-year-all = Todos
filter-first = Primeira autoria
filter-clear = Mostrar tudo
filter-found = { $found } de { $all } trabalhos
filter-none = Nenhum trabalho corresponde. Tente menos palavras ou mostre tudo.

## A página de uma publicação

published-in = Publicado em
alt-publication = Uma imagem do artigo “{ $title }”
publication-poster = Pôster
publication-talk = Apresentação oral
keywords = Palavras-chave
in-plain-words = Em linguagem simples
abstract-heading = Resumo
cite = Citar
copied = Copiado.
copy-failed = Seu navegador não permite. O texto está selecionado: pressione Ctrl+C.
copy-citation = Copiar a citação
copy-bibtex = Copiar o BibTeX
copy-ris = Copiar o RIS
bibtex = BibTeX
ris = RIS, para EndNote, Zotero e outros
download-bib = Baixar como .bib
download-ris = Baixar como .ris
download-json = Baixar como CSL-JSON
link-paper = PDF
link-code = Código
link-data = Dados
link-website = Site

## A página de um pôster ou de uma apresentação, e as suas listas

poster = Pôster
talk = Apresentação oral
slides = Slides
embargo = Sob embargo.
embargo-note = Esta página só aparece na visualização prévia.
meeting = Evento
meeting-again = Apresentado também em
poster-at = Pôster em
talk-at = Apresentação em
presentation-date = Data
presentation-place = Local
award = Prêmio
poster-file = O pôster em { $form }
slides-file = Os slides em { $form }
file-is-picture = imagem
online = Online
later-paper = Artigo
large-picture = Imagem grande de “{ $title }”
alt-poster = O pôster “{ $title }”
alt-talk = Uma imagem da apresentação “{ $title }”
alt-slide = O primeiro slide de “{ $title }”
alt-with-abstract = { $picture }; o resumo está abaixo, em texto

## Tarefas e notas em um texto

task-done = feito
task-open = a fazer
notes = Notas
note-mark = Nota { $number }
note-back = Voltar ao texto da nota { $number }

## Folhas a partir das quais se copia para um formulário de candidatura

sheet-title = { $form }: { $name }
sheet-lead = A partir do seu currículo, campo a campo, nos termos do formulário. As aspas e os traços são os do teclado. Copie cada campo e releia-o no formulário.
sheet-private = Só para você: este arquivo não está no seu site e não deve ser compartilhado.
sheet-contents = Nesta página
sheet-copy = Copiar
# { $field } pode ser de uma entrada, como em sheet-field-of.
sheet-copy-field = Copiar: { $field }
sheet-copied = Copiado: { $field }
sheet-field-of = { $field } de “{ $entry }”
sheet-star = o mais significativo
sheet-number = { $field }: { $count } de { $most }
sheet-too-many = { $field }: { $count } de { $most }, { $over } a mais
sheet-count = { $count } de { $most }
sheet-count-unconfirmed = { $count } de { $most }, um limite não confirmado
sheet-over = { $count ->
    [one] { $count } caractere a mais
    [many] { $count } de caracteres a mais
   *[other] { $count } caracteres a mais
}: o limite fica antes de “{ $words }”
# { $key } é uma palavra entre as chaves de um título.
sheet-proposed = Proposta do folio: se for outra coisa, diga isso com “{ $key }=…” entre as chaves da entrada
sheet-missing = Ainda não indicado: escreva “{ $key }=…” entre as chaves da entrada
sheet-optional = Opcional: “{ $key }=…” entre as chaves da entrada
sheet-missing-quote = Ainda não indicado: escreva abaixo da entrada como citação, “> meaningful: …”
sheet-nothing-written = Não há nada escrito para este campo
sheet-whole-period = As datas estão escritas assim: { $period }
sheet-own-name = Seu próprio nome está marcado: coloque-o em negrito no formulário
sheet-unconfirmed = Não está confirmado que o formulário peça isto
sheet-cut-short = A lista termina em “e outros”, e o formulário pede todos os nomes
sheet-other-characters = Caracteres que o formulário talvez mostre de outro modo: { $characters }
sheet-without-place = { $form } não tem lugar para isto
sheet-gaps = O que falta escrever
sheet-gaps-lead = { $form } também pede isto, e nenhum arquivo do seu site contém:
# { $tag } é uma palavra entre as chaves de um título.
sheet-gaps-sections = { $form } tem também estas seções, e nada do que está marcado com “.{ $tag }” pertence a elas:
sheet-answers = O que pode estar entre as chaves de uma entrada
sheet-most = no máximo { $most }
sheet-most-unconfirmed = no máximo { $most }, não confirmado
sheet-sources = De onde vêm os campos e os limites

## Cartas para preencher

# O que está entre colchetes até ser preenchido. Segue-se às palavras anteriores.
draft-blank-event = a rotação, a reunião ou a ajuda que recebeu
draft-blank-learned = o que você aprendeu, em uma frase
draft-blank-plans = o que você vai fazer com isso, em uma frase
draft-blank-conference = o congresso
draft-blank-spoken = o tema da conversa
draft-blank-promised = o que você disse que enviaria ou faria
draft-blank-who = quem você é, em uma linha
draft-blank-why = por que você escreve justamente a esta pessoa: um artigo, uma apresentação, quem a indicou
draft-blank-about = o tema
draft-blank-asked = data da carta
draft-blank-days = dois ou três dias
draft-blank-own = uma frase só para esta pessoa
draft-greeting = { $addressed ->
   *[other] Bom dia, { $name },
    }
draft-closing = Atenciosamente,
draft-thanks-closing = Com meus agradecimentos,
draft-thanks-subject = Agradecimento: { $event }
draft-thanks-opening = Agradeço { $event }. O que fica para mim: { $learned }.
draft-thanks-next = O que vou fazer agora: { $plans }. Darei notícias.
draft-follow-up-subject = Nossa conversa: { $event }
draft-follow-up-opening = Foi um prazer nossa conversa ({ $event }). Desde então continuo pensando no que falamos: { $spoken }.
draft-follow-up-next = Conforme combinado: { $promised }.
draft-work = Meu trabalho está aqui: { $address }
draft-request-subject = Pedido de 15 minutos: { $about }
draft-request-who = Meu nome é { $name } ({ $who }).
draft-request-why = Escrevo pelo seguinte motivo: { $why }.
draft-request = Você teria 15 minutos para uma conversa (tema: { $about })? Proponho estas datas: { $days }.
draft-request-thanks = Agradeço seu tempo.
draft-reminder-subject = Minha carta ({ $date }): { $about }
draft-reminder-opening = { $unit ->
   *[other] Em { $date }
    } pedi uma conversa (tema: { $about }). Sei que sua agenda é cheia e não vou insistir; se houver 15 minutos, qualquer dia serve para mim.
draft-letter-subject = Minha carta de recomendação
draft-letter-opening = Agradeço mais uma vez a carta de recomendação que está escrevendo para mim.
draft-deadline-subject = Minha carta de recomendação, com entrega até { $date }
draft-deadline-opening = Agradeço mais uma vez a carta de recomendação que está escrevendo para mim. Precisa ser entregue até { $date }.
draft-deadline-opening-at = Agradeço mais uma vez a carta de recomendação que está escrevendo para mim. Precisa ser entregue até { $date }: { $place }.
draft-deadline-help = Se faltar alguma coisa, seja meu currículo, um rascunho do que fizemos ou um endereço, envio no mesmo dia.
draft-update-subject = Novidades desde { $unit ->
   *[other] { $date }
    }
draft-update-opening = Aqui estão as minhas novidades desde { $unit ->
   *[other] { $date }
    }.
draft-update-now = Meu cargo atual: { $who }.
draft-update-plan = O que vem a seguir: { $plan }
draft-update-nothing = Não há nada de novo no meu site desde { $unit ->
   *[other] { $date }
    }, mas não quis deixar de escrever.
draft-update-more = Há mais aqui: { $address }
draft-update-thanks = Agradeço seus conselhos e seu apoio.
draft-item = { $what }: { $title }

## A assinatura de e-mail e a página de onde se copia

signature-title = Assinatura de e-mail de { $name }
signature-expected = { $degree } (previsto: { $date })
signature-lead = O botão copia a assinatura; cole uma única vez nas configurações do seu programa de e-mail. Nada é enviado.
signature-copy = Copiar a assinatura
signature-copied = A assinatura está copiada, com os seus links e como texto simples.
signature-by-hand = Sem o botão: arraste o mouse sobre a assinatura no primeiro quadro até selecioná-la toda e copie com Ctrl+C, ou ⌘C no Mac.
signature-in-the-dark = Como aparece em um programa de e-mail no modo escuro
signature-text = A mesma em texto simples
signature-copy-text = Copiar o texto simples
signature-paste = Onde colar
signature-gmail = Gmail: Configurações, “Ver todas as configurações”, “Geral”, “Assinatura”, “Criar nova”; cole e, no fim da página, “Salvar alterações”.
signature-outlook = Outlook: no novo, Configurações, “Contas”, “Assinaturas”; no clássico, “Novo Email”, “Assinatura”, “Assinaturas…”, “Novo”. Cole com a formatação. Para o clássico, “folio signature --outlook” cria também os arquivos.
signature-apple = Apple Mail: “Mail”, “Ajustes”, “Assinaturas”, “+”; desmarque a opção da fonte padrão e cole.

## Os textos para um perfil no LinkedIn

linkedin-lead = Para colar no seu perfil, a partir da linha “headline” de site.toml e da sua história. O que passa de um limite está entre [[ e ]].
linkedin-headline = Título
linkedin-about = Sobre
linkedin-missing = Não há nada escrito para isto: vem de “headline” em site.toml ou de content/narrative.md.

## Cartões de páginas que são compartilhadas

card-update = Novidade

## A página de um endereço que não existe

not-found = Página não encontrada
not-found-text = Não há nada neste endereço. Talvez tenha sido movido, ou o link contém um erro.
not-found-home = A página inicial de { $name }
