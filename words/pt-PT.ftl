### O que se diz em Portugal de outro modo do que em pt.ftl, que fala como no Brasil.
### O que falta aqui é igual nos dois países.

menu-posters = Pósteres
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
goals-and-timeline = Objetivos e calendário
for-our-meeting = Para a nossa reunião
training-and-education = Formação especializada e académica
worked-together = O que fizemos em conjunto
letter-closing = Com os melhores cumprimentos,
conference-paper = Artigo em atas de congresso
conference-papers = Artigos em atas de congressos
posters = Pósteres
accepted = Aceite para publicação
phd-thesis = Tese de doutoramento
poster-presented = { $when ->
    [ahead] Póster a apresentar em: { $details }
   *[past] Póster apresentado em: { $details }
}
poster-presented-again = { $when ->
    [ahead] Póster a apresentar também em: { $details }
   *[past] Póster apresentado também em: { $details }
}
poster-without-meeting = Póster; { $details }
publication-poster = Póster
download-bib = Descarregar como .bib
download-ris = Descarregar como .ris
download-json = Descarregar como CSL-JSON
poster = Póster
poster-at = Póster em
award = Prémio
poster-file = O póster em { $form }
alt-poster = O póster “{ $title }”
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
sheet-gaps-lead = { $form } pede também isto, e nenhum ficheiro do seu site o contém:
sheet-gaps-sections = { $form } tem também estas secções, e nada do que está marcado com “.{ $tag }” lhes pertence:
draft-closing = Com os melhores cumprimentos,
draft-thanks-closing = Com os meus agradecimentos,
draft-follow-up-opening = Foi um gosto a nossa conversa ({ $event }). Desde então tenho continuado a pensar no que falámos: { $spoken }.
draft-update-opening = Aqui ficam as minhas novidades desde { $unit ->
   *[other] { $date }
    }.
signature-lead = O botão copia a assinatura; cole-a uma única vez nas definições do seu programa de e-mail. Nada é enviado.
signature-gmail = Gmail: Definições, “Ver todas as definições”, “Geral”, “Assinatura”, “Criar nova”; cole-a e, ao fundo da página, “Guardar alterações”.
signature-outlook = Outlook: no novo, Definições, “Contas”, “Assinaturas”; no clássico, “Novo E-mail”, “Assinatura”, “Assinaturas…”, “Nova”. Cole-a com a sua formatação. Para o clássico, “folio signature --outlook” cria também os ficheiros.
signature-apple = Apple Mail: “Mail”, “Definições”, “Assinaturas”, “+”; desmarque “Usar sempre o tipo de letra predefinido” e cole-a.
