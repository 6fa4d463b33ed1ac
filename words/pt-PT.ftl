### O que se diz em Portugal de outro modo do que em pt.ftl, que fala como no Brasil.
### O que falta aqui é igual nos dois países.

menu-posters = Pósteres
menu-talks = Comunicações orais
contact-card = Cartão de contacto
evidence-gmc = Registo no GMC
evidence-posters =
    { $count ->
        [one] { $count } póster
        [many] { $count } de pósteres
       *[other] { $count } pósteres
    }
evidence-posters-awarded =
    { $awards ->
        [one] { $count } pósteres, { $awards } prémio
        [many] { $count } pósteres, { $awards } de prémios
       *[other] { $count } pósteres, { $awards } prémios
    }
evidence-assisted =
    { $count ->
        [one] { $count } cirurgia como ajudante
        [many] { $count } de cirurgias como ajudante
       *[other] { $count } cirurgias como ajudante
    }
home-posters = Pósteres
all-posters = Todos os pósteres
home-talks = Comunicações orais
all-talks = Todas as comunicações
whole-story = O meu percurso
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Cirurgião(ã) principal
        [first-assistant] Primeira ajuda
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Observação
        [assisted] Como ajudante
        [supervised] Realizadas sob supervisão
        [performed] Realizadas com autonomia
        [taught] Em tutoria
       *[other] { $role }
    }
cv-sections = Secções do currículo
elective = Estágio optativo
address = Morada
goals-and-timeline = Objetivos e calendário
for-our-meeting = Para a nossa reunião
training-and-education = Formação especializada e académica
worked-together = O que fizemos em conjunto
letter-closing = Com os melhores cumprimentos,
article = Artigo em revista
case-report = Caso clínico
conference-paper = Artigo em atas de congresso
articles = Artigos em revistas
case-reports = Casos clínicos
conference-papers = Artigos em atas de congressos
talks = Comunicações orais
posters = Pósteres
accepted = Aceite para publicação
equal-contribution = Contribuíram de igual modo.
phd-thesis = Tese de doutoramento
poster-presented = { $when ->
    [ahead] Póster a apresentar em: { $details }
   *[past] Póster apresentado em: { $details }
}
talk-presented = { $when ->
    [ahead] Comunicação oral a ser apresentada em: { $details }
   *[past] Comunicação oral apresentada em: { $details }
}
poster-presented-again = { $when ->
    [ahead] Póster a apresentar também em: { $details }
   *[past] Póster apresentado também em: { $details }
}
talk-presented-again = { $when ->
    [ahead] Comunicação oral a ser apresentada também em: { $details }
   *[past] Comunicação oral apresentada também em: { $details }
}
poster-without-meeting = Póster; { $details }
talk-without-meeting = Comunicação oral; { $details }
filter-none = Nenhum trabalho corresponde. Experimente menos palavras ou mostre tudo.
publication-poster = Póster
publication-talk = Comunicação oral
copy-failed = O seu navegador não o permite. O texto está selecionado: pressione Ctrl+C.
download-bib = Descarregar como .bib
download-ris = Descarregar como .ris
download-json = Descarregar como CSL-JSON
poster = Póster
talk = Comunicação oral
slides = Diapositivos
embargo-note = Esta página só aparece na pré-visualização.
poster-at = Póster em
talk-at = Comunicação em
award = Prémio
poster-file = O póster em { $form }
slides-file = Os diapositivos em { $form }
alt-poster = O póster “{ $title }”
alt-talk = Uma imagem da comunicação “{ $title }”
alt-slide = O primeiro diapositivo de “{ $title }”
task-open = por fazer
sheet-lead = A partir do seu currículo, campo a campo, nos termos do formulário. As aspas e os traços são os do teclado. Copie cada campo e volte a lê-lo no formulário.
sheet-private = Só para si: este ficheiro não está no seu site e não deve ser partilhado.
sheet-over = { $count ->
    [one] { $count } carácter a mais
    [many] { $count } de caracteres a mais
   *[other] { $count } caracteres a mais
}: o limite fica antes de “{ $words }”
sheet-proposed = Proposta do folio: se for outra coisa, diga-o com “{ $key }=…” entre as chaves da entrada
sheet-optional = Facultativo: “{ $key }=…” entre as chaves da entrada
sheet-missing-quote = Ainda não indicado: escreva-o por baixo da entrada como citação, “> meaningful: …”
sheet-own-name = O seu próprio nome está assinalado: ponha-o em negrito no formulário
sheet-unconfirmed = Não está confirmado que o formulário o peça
sheet-gaps-lead = { $form } pede também isto, e nenhum ficheiro do seu site o contém:
sheet-gaps-sections = { $form } tem também estas secções, e nada do que está marcado com “.{ $tag }” lhes pertence:
draft-blank-event = a rotação, a reunião ou a ajuda em causa
draft-blank-learned = o que aprendeu, numa frase
draft-blank-plans = o que vai fazer com isso, numa frase
draft-blank-promised = o que disse que enviaria ou faria
draft-blank-who = quem é, numa linha
draft-blank-why = por que motivo escreve precisamente a esta pessoa: um artigo, uma comunicação, quem a indicou
draft-closing = Com os melhores cumprimentos,
draft-thanks-closing = Com os meus agradecimentos,
draft-thanks-opening = Agradeço { $event }. O que me fica: { $learned }.
draft-thanks-next = O que farei a seguir: { $plans }. Darei notícias.
draft-follow-up-subject = A nossa conversa: { $event }
draft-follow-up-opening = Foi um gosto a nossa conversa ({ $event }). Desde então tenho continuado a pensar no que falámos: { $spoken }.
draft-work = O meu trabalho está aqui: { $address }
draft-request-who = O meu nome é { $name } ({ $who }).
draft-request = Teria 15 minutos para uma conversa (tema: { $about })? Proponho estas datas: { $days }.
draft-request-thanks = Agradeço o seu tempo.
draft-reminder-subject = A minha carta ({ $date }): { $about }
draft-reminder-opening = { $unit ->
   *[other] Em { $date }
    } pedi-lhe uma conversa (tema: { $about }). Sei que os seus dias são cheios e não voltarei a insistir; se houver 15 minutos, qualquer dia me serve.
draft-letter-subject = A minha carta de recomendação
draft-letter-opening = Agradeço mais uma vez a carta de recomendação que escreve para mim.
draft-deadline-subject = A minha carta de recomendação, a entregar até { $date }
draft-deadline-opening = Agradeço mais uma vez a carta de recomendação que escreve para mim. Tem de ser entregue até { $date }.
draft-deadline-opening-at = Agradeço mais uma vez a carta de recomendação que escreve para mim. Tem de ser entregue até { $date }: { $place }.
draft-deadline-help = Se faltar alguma coisa, seja o meu currículo, um esboço do que fizemos ou um endereço, envio no próprio dia.
draft-update-opening = Aqui ficam as minhas novidades desde { $unit ->
   *[other] { $date }
    }.
draft-update-now = O meu cargo atual: { $who }.
draft-update-plan = O que se segue: { $plan }
draft-update-thanks = Agradeço os seus conselhos e o seu apoio.
signature-lead = O botão copia a assinatura; cole-a uma única vez nas definições do seu programa de e-mail. Nada é enviado.
signature-by-hand = Sem o botão: arraste sobre a assinatura no primeiro quadro até a selecionar toda e copie-a com Ctrl+C, num Mac com ⌘C.
signature-in-the-dark = Como a mostra um programa de e-mail em modo escuro
signature-paste = Onde a colar
signature-gmail = Gmail: Definições, “Ver todas as definições”, “Geral”, “Assinatura”, “Criar nova”; cole-a e, ao fundo da página, “Guardar alterações”.
signature-outlook = Outlook: no novo, Definições, “Contas”, “Assinaturas”; no clássico, “Novo E-mail”, “Assinatura”, “Assinaturas…”, “Nova”. Cole-a com a sua formatação. Para o clássico, “folio signature --outlook” cria também os ficheiros.
signature-apple = Apple Mail: “Mail”, “Definições”, “Assinaturas”, “+”; desmarque “Usar sempre o tipo de letra predefinido” e cole-a.
