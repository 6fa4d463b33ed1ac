### Las palabras que folio dice por sí mismo: en las páginas, en los PDF, en las tarjetas y en las citas, en español.
###
### Las observaciones sobre dónde aparece cada mensaje están en en.ftl.

## Los nombres de las páginas

menu-about = Sobre mí
menu-cv = Currículum
menu-publications = Publicaciones
menu-posters = Pósteres
menu-talks = Ponencias
menu-updates = Novedades
menu-pages = Páginas
menu-more = Más

## En cada página

skip-to-text = Ir al contenido
page-navigation = Páginas
language-name = Español
other-languages = Idiomas
not-translated = Esta página no está disponible en español.
contact-card = Tarjeta de contacto
feed-of-updates = Canal de novedades
feed-title = Novedades
dark-page = Modo oscuro
light-page = Modo claro
close = Cerrar
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## La página de inicio

native-language = lengua materna
evidence-ecfmg = Certificación ECFMG
evidence-gmc = Registro en el GMC
evidence-approbation = Approbation (Alemania)
evidence-amc-certificate = Certificado del AMC
evidence-plab-whole = PLAB aprobado
evidence-mrcs-whole = MRCS aprobado
evidence-oet = OET aprobado
evidence-fachsprache = Fachsprachprüfung aprobada
evidence-kenntnis = Kenntnisprüfung aprobada
evidence-usmle =
    { $count ->
        [one] USMLE Step { $parts } aprobado
        [many] USMLE Steps { $parts } aprobados
       *[other] USMLE Steps { $parts } aprobados
    }
evidence-comlex =
    { $count ->
        [one] COMLEX-USA Level { $parts } aprobado
        [many] COMLEX-USA Levels { $parts } aprobados
       *[other] COMLEX-USA Levels { $parts } aprobados
    }
evidence-plab =
    { $count ->
        [one] PLAB parte { $parts } aprobada
        [many] PLAB partes { $parts } aprobadas
       *[other] PLAB partes { $parts } aprobadas
    }
evidence-mccqe =
    { $count ->
        [one] MCCQE parte { $parts } aprobada
        [many] MCCQE partes { $parts } aprobadas
       *[other] MCCQE partes { $parts } aprobadas
    }
evidence-mrcs =
    { $count ->
        [one] MRCS parte { $parts } aprobada
        [many] MRCS partes { $parts } aprobadas
       *[other] MRCS partes { $parts } aprobadas
    }
evidence-amc =
    { $count ->
        [one] AMC parte { $parts } aprobada
        [many] AMC partes { $parts } aprobadas
       *[other] AMC partes { $parts } aprobadas
    }
evidence-papers =
    { $count ->
        [one] { $count } artículo
        [many] { $count } de artículos
       *[other] { $count } artículos
    }
evidence-papers-first =
    { $count ->
        [one] { $count } artículo, { $first } con primera autoría
        [many] { $count } de artículos, { $first } con primera autoría
       *[other] { $count } artículos, { $first } con primera autoría
    }
evidence-posters =
    { $count ->
        [one] { $count } póster
        [many] { $count } de pósteres
       *[other] { $count } pósteres
    }
evidence-posters-awarded =
    { $awards ->
        [one] { $count } pósteres, { $awards } premio
        [many] { $count } pósteres, { $awards } de premios
       *[other] { $count } pósteres, { $awards } premios
    }
evidence-operated =
    { $count ->
        [one] { $count } cirugía como principal
        [many] { $count } de cirugías como principal
       *[other] { $count } cirugías como principal
    }
evidence-assisted =
    { $count ->
        [one] { $count } ayudantía quirúrgica
        [many] { $count } de ayudantías quirúrgicas
       *[other] { $count } ayudantías quirúrgicas
    }
evidence-major =
    { $count ->
        [one] { $count } cirugía mayor
        [many] { $count } de cirugías mayores
       *[other] { $count } cirugías mayores
    }
selected-work = Trabajos destacados
latest-publications = Últimas publicaciones
all-publications = Todas las publicaciones
home-posters = Pósteres
all-posters = Todos los pósteres
home-talks = Ponencias
all-talks = Todas las ponencias
home-training = Formación especializada
home-position = Puesto actual
home-position-and-training = Puesto y formación
whole-cv = Currículum completo
latest-news = Novedades
all-news = Todas las novedades
whole-story = Mi trayectoria
pdf-link-long = Curriculum vitae (PDF)
pdf-link = Currículum en PDF
and-more-authors =
    { $count ->
        [0] et{"\u00A0"}al.
        [one] y { $count } más
        [many] y { $count } de más
       *[other] y { $count } más
    }

## Un registro quirúrgico: cuántas intervenciones de cada categoría, en cada papel

case-log = Experiencia quirúrgica
case-category = Categoría
case-total = Total
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Cirujano/a principal
        [first-assistant] Primera ayudantía
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Observación
        [assisted] Ayudantía
        [supervised] Realizadas con supervisión
        [performed] Realizadas de forma autónoma
        [taught] Docencia en quirófano
       *[other] { $role }
    }
case-part = de ellas, { $name }
case-major =
    { $count ->
        [one] { $count } cirugía mayor
        [many] { $count } de cirugías mayores
       *[other] { $count } cirugías mayores
    }

## La página del currículum

cv-heading = Curriculum vitae
cv-pdf = El currículum en PDF
print-page = Imprimir esta página
cv-sections = Apartados del currículum
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

## Qué fue una actividad clínica, junto a una entrada cuyo título no lo dice

clerkship = Prácticas clínicas de grado
rotation = Rotación
elective = Rotación electiva
sub-internship = Subinternado
externship = Externado
observership = Estancia de observación
hands-on = Con práctica clínica directa
observation-only = Solo observación
setting-hands-on = { $setting }, con práctica clínica directa
setting-observation-only = { $setting } (solo observación)

## Fechas

month-january = enero
month-february = febrero
month-march = marzo
month-april = abril
month-may = mayo
month-june = junio
month-july = julio
month-august = agosto
month-september = septiembre
month-october = octubre
month-november = noviembre
month-december = diciembre

alone-january = enero
alone-february = febrero
alone-march = marzo
alone-april = abril
alone-may = mayo
alone-june = junio
alone-july = julio
alone-august = agosto
alone-september = septiembre
alone-october = octubre
alone-november = noviembre
alone-december = diciembre

short-january = ene
short-february = feb
short-march = mar
short-april = abr
short-may = may
short-june = jun
short-july = jul
short-august = ago
short-september = sept
short-october = oct
short-november = nov
short-december = dic

season-spring = primavera
season-summer = verano
season-fall = otoño
season-autumn = otoño
season-winter = invierno
semester-spring = semestre de primavera
semester-summer = semestre de verano
semester-fall = semestre de otoño
semester-autumn = semestre de otoño
semester-winter = semestre de invierno
date-quarter = T{ $quarter } { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
# Con el nombre entero del mes hay «de»; con el abreviado no lo hay.
date-month =
    { $month ->
        [ene] { $month } { $year }
        [feb] { $month } { $year }
        [mar] { $month } { $year }
        [abr] { $month } { $year }
        [may] { $month } { $year }
        [jun] { $month } { $year }
        [jul] { $month } { $year }
        [ago] { $month } { $year }
        [sept] { $month } { $year }
        [oct] { $month } { $year }
        [nov] { $month } { $year }
        [dic] { $month } { $year }
       *[other] { $month } de { $year }
    }
date-numeric = { $day }/{ $month }/{ $year }
date-numeric-month = { $month }/{ $year }
date-day = { $day } de { $month } de { $year }
date-day-american =
    { $month ->
        [ene] { $day } { $month } { $year }
        [feb] { $day } { $month } { $year }
        [mar] { $day } { $month } { $year }
        [abr] { $day } { $month } { $year }
        [may] { $day } { $month } { $year }
        [jun] { $day } { $month } { $year }
        [jul] { $day } { $month } { $year }
        [ago] { $day } { $month } { $year }
        [sept] { $day } { $month } { $year }
        [oct] { $day } { $month } { $year }
        [nov] { $day } { $month } { $year }
        [dic] { $day } { $month } { $year }
       *[other] { $day } de { $month } de { $year }
    }
date-days = { $from }–{ $to } de { $month } de { $year }
date-days-american = { $from }–{ $to } de { $month } de { $year }
date-months-american = { $from } de { $first } – { $to } de { $last } de { $year }
between-dates = {" – "}
present = actualidad
expected = { $date } (previsto)

## El currículum en papel

curriculum-vitae = Curriculum vitae
pdf-title = { $name } – Curriculum vitae
page-of = de
phone = Teléfono
address = Dirección
personal-data = Datos personales
person-name = Nombre
date-of-birth = Fecha de nacimiento
birthplace = Lugar de nacimiento
nationality = Nacionalidad
work-authorization = Permiso de trabajo
as-of = { $what } (a fecha de { $date })
place-and-date = Lugar y fecha
signature = Firma

## Documentos junto al currículum

document-title = { $name } – { $what }
goals-and-timeline = Objetivos y calendario
for-our-meeting = Para nuestra reunión
questions = Preguntas
introduction-card = Presentación
spoken-length =
    { $words ->
        [one] { $words } palabra
        [many] { $words } de palabras
       *[other] { $words } palabras
    }, de { $least } a { $most } segundos
short-profile = Perfil
chosen-work = Trabajos destacados
training-and-education = Formación especializada y académica
letter-of-recommendation = Para una carta de recomendación
about-the-letter = La carta
send-letter-to = Destinatario
letter-deadline = Fecha límite
worked-together = Lo que hicimos en conjunto
letter-closing = Atentamente,
letter-about = Asunto: { $subject }
qr-code-of = Código QR de { $address }

## Tipos de publicaciones: un trabajo, y después el título sobre varios

article = Artículo de revista
review = Artículo de revisión
case-report = Caso clínico
chapter = Capítulo de libro
book = Libro
abstract-work = Resumen
conference-paper = Comunicación a congreso
preprint = Prepublicación
thesis = Tesis
report = Informe
dataset = Conjunto de datos
other-work = Publicación

articles = Artículos de revista
reviews = Artículos de revisión
case-reports = Casos clínicos
chapters = Capítulos de libro
books = Libros
abstracts = Resúmenes publicados
conference-papers = Comunicaciones a congresos
preprints = Prepublicaciones
theses = Tesis
reports = Informes
datasets = Conjuntos de datos
other-works = Otras publicaciones

under-review = Manuscritos en evaluación
talks = Ponencias
posters = Pósteres

## En qué estado está un trabajo

in-preparation = En preparación
submitted = Enviado
under-revision = En revisión por los autores
accepted = Aceptado
in-press = En prensa

## Citas

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Versión { $version }
equal-contribution = Contribuyeron por igual.
corresponding-author = Correspondencia.
et-al = et al
author-position = ({ author-number } de { $count })
author-position-alone = ({ author-number })
author-number = { $number }.º
phd-thesis = Tesis doctoral
masters-thesis = Tesis de máster
preprint-genre = prepublicación
poster-presented = { $when ->
    [ahead] Póster que se presentará en: { $details }
   *[past] Póster presentado en: { $details }
}
talk-presented = { $when ->
    [ahead] Ponencia que se presentará en: { $details }
   *[past] Ponencia presentada en: { $details }
}
poster-presented-again = { $when ->
    [ahead] Póster que se presentará también en: { $details }
   *[past] Póster presentado también en: { $details }
}
talk-presented-again = { $when ->
    [ahead] Ponencia que se presentará también en: { $details }
   *[past] Ponencia presentada también en: { $details }
}
poster-without-meeting = Póster; { $details }
talk-without-meeting = Ponencia; { $details }

## La lista de publicaciones

publications-lead =
    { $count ->
        [one] { $count } trabajo.
        [many] { $count } de trabajos, los más recientes primero.
       *[other] { $count } trabajos, los más recientes primero.
    }
publications-as-bibtex = Todo en BibTeX
publications-as-json = en CSL-JSON
publications-kinds = Por tipo
publications-years = Por año
publications-by-year = Publicaciones por año
publications-undated = Sin año
publications-by-years = Trabajos por año: { $years }
filter-publications = Filtrar las publicaciones
filter-words = Buscar
filter-words-hint = título, autor, revista, palabra clave
filter-kind = Tipo
filter-kind-all = Todos
filter-year = Año
filter-year-all = Todos
filter-first = Primera autoría
filter-clear = Mostrar todo
filter-found = { $found } de { $all } trabajos
filter-none = Ningún trabajo coincide. Pruebe con menos palabras o muestre todos.

## La página de una publicación

published-in = Publicado en
alt-publication = Una imagen del artículo “{ $title }”
publication-poster = Póster
publication-talk = Ponencia
keywords = Palabras clave
in-plain-words = En lenguaje sencillo
abstract-heading = Resumen
cite = Citar
copied = Copiado.
copy-failed = Su navegador no lo permite. El texto está seleccionado: pulse Ctrl+C.
copy-citation = Copiar la cita
copy-bibtex = Copiar el BibTeX
copy-ris = Copiar el RIS
bibtex = BibTeX
ris = RIS, para EndNote, Zotero y otros
download-bib = Descargar como .bib
download-ris = Descargar como .ris
download-json = Descargar como CSL-JSON
link-paper = PDF
link-code = Código
link-data = Datos
link-website = Sitio web

## La página de un póster o de una ponencia, y sus listas

poster = Póster
talk = Ponencia
slides = Diapositivas
embargo = Con embargo.
embargo-note = Esta página solo se muestra en la vista previa.
meeting = Evento
meeting-again = Presentado también en
poster-at = Póster en
talk-at = Ponencia en
presentation-date = Fecha
presentation-place = Lugar
award = Premio
poster-file = El póster en { $form }
slides-file = Las diapositivas en { $form }
file-is-picture = imagen
online = En línea
later-paper = Artículo
large-picture = Imagen grande de “{ $title }”
alt-poster = El póster “{ $title }”
alt-talk = Una imagen de la ponencia “{ $title }”
alt-slide = La primera diapositiva de “{ $title }”
alt-with-abstract = { $picture }; el resumen figura abajo como texto

## Tareas y notas en un texto

task-done = hecho
task-open = pendiente
notes = Notas
note-mark = Nota { $number }
note-back = Volver al texto de la nota { $number }

## Hojas desde las que se copia a un formulario de solicitud

sheet-title = { $form }: { $name }
sheet-lead = A partir de su currículum, campo por campo, en los términos del formulario. Las comillas y los guiones son los del teclado. Copie cada campo y vuelva a leerlo en el formulario.
sheet-private = Solo para usted: este archivo no está en su sitio web y no debe compartirse.
sheet-contents = En esta página
sheet-copy = Copiar
# { $field } puede ser de una entrada, como en sheet-field-of.
sheet-copy-field = Copiar: { $field }
sheet-copied = Copiado: { $field }
sheet-field-of = { $field } de “{ $entry }”
sheet-star = lo más significativo
sheet-number = { $field }: { $count } de { $most }
sheet-too-many = { $field }: { $count } de { $most }, { $over } de más
sheet-count = { $count } de { $most }
sheet-count-unconfirmed = { $count } de { $most }, un límite sin confirmar
sheet-over = { $count ->
    [one] Sobra { $count } carácter
    [many] Sobran { $count } de caracteres
   *[other] Sobran { $count } caracteres
}: el límite queda antes de “{ $words }”
# { $key } es una palabra entre las llaves de un título.
sheet-proposed = Propuesta de folio: si es otra cosa, dígalo con “{ $key }=…” entre las llaves de la entrada
sheet-missing = Aún sin indicar: escriba “{ $key }=…” entre las llaves de la entrada
sheet-optional = Opcional: “{ $key }=…” entre las llaves de la entrada
sheet-missing-quote = Aún sin indicar: escríbalo debajo de la entrada como cita, “> meaningful: …”
sheet-nothing-written = No hay nada escrito para este campo
sheet-whole-period = Las fechas están escritas así: { $period }
sheet-own-name = Su propio nombre está marcado: póngalo en negrita en el formulario
sheet-unconfirmed = No está confirmado que el formulario lo pida
sheet-cut-short = La lista termina en “y otros”, y el formulario pide todos los nombres
sheet-other-characters = Caracteres que el formulario quizá muestre de otra forma: { $characters }
sheet-without-place = { $form } no tiene lugar para esto
sheet-gaps = Lo que queda por escribir
sheet-gaps-lead = { $form } también pide esto, y ningún archivo de su sitio lo contiene:
# { $tag } es una palabra entre las llaves de un título.
sheet-gaps-sections = { $form } tiene además estos apartados, y nada de lo que lleva la etiqueta “.{ $tag }” corresponde a ellos:
sheet-answers = Lo que puede figurar entre las llaves de una entrada
sheet-most = como máximo { $most }
sheet-most-unconfirmed = como máximo { $most }, sin confirmar
sheet-sources = De dónde proceden los campos y los límites

## Cartas para completar

# Lo que figura entre corchetes hasta que se completa. Sigue a las palabras que lo preceden.
draft-blank-event = la rotación, la reunión o la ayuda de que se trate
draft-blank-learned = lo que aprendió, en una frase
draft-blank-plans = lo que hará con ello ahora, en una frase
draft-blank-conference = el congreso
draft-blank-spoken = el tema del que hablaron
draft-blank-promised = lo que dijo que enviaría o haría
draft-blank-who = quién es usted, en una línea
draft-blank-why = por qué escribe precisamente a esta persona: un artículo, una ponencia, quién se la recomendó
draft-blank-about = el tema
draft-blank-asked = fecha de la carta
draft-blank-days = dos o tres días
draft-blank-own = una frase solo para esta persona
draft-greeting = { $addressed ->
   *[other] Buenos días, { $name }:
    }
draft-closing = Un cordial saludo,
draft-thanks-closing = Con mi agradecimiento,
draft-thanks-subject = Gracias por { $event }
draft-thanks-opening = Le agradezco { $event }. Lo que me llevo: { $learned }.
draft-thanks-next = Lo que haré a continuación: { $plans }. Le escribiré para contarle cómo va.
draft-follow-up-subject = Nuestra conversación: { $event }
draft-follow-up-opening = Fue un placer conocerle en persona ({ $event }). Desde entonces he seguido pensando en lo que hablamos: { $spoken }.
draft-follow-up-next = Como acordamos: { $promised }.
draft-work = Mi trabajo está aquí: { $address }
draft-request-subject = Solicitud de 15 minutos: { $about }
draft-request-who = Soy { $name }, { $who }.
draft-request-why = El motivo por el que me dirijo a usted: { $why }.
draft-request = ¿Podría dedicarme 15 minutos para conversar (tema: { $about })? Le propongo estas fechas: { $days }.
draft-request-thanks = Le agradezco su tiempo.
draft-reminder-subject = Mi carta ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] El { $date }
   *[other] En { $date }
    } le pedí una conversación (tema: { $about }). Sé que sus días están llenos y no volveré a insistir; si dispone de 15 minutos, cualquier día me viene bien.
draft-letter-subject = Mi carta de recomendación
draft-letter-opening = Le agradezco de nuevo que escriba una carta de recomendación para mí.
draft-deadline-subject = Mi carta de recomendación, con fecha límite el { $date }
draft-deadline-opening = Le agradezco de nuevo que escriba una carta de recomendación para mí. Debe llegar a más tardar el { $date }.
draft-deadline-opening-at = Le agradezco de nuevo que escriba una carta de recomendación para mí. Debe llegar a más tardar el { $date }: { $place }.
draft-deadline-help = Si le falta algo, ya sea mi currículum, un borrador de lo que hicimos o una dirección, se lo envío el mismo día.
draft-update-subject = Novedades desde { $unit ->
    [day] el { $date }
   *[other] { $date }
    }
draft-update-opening = Estas son mis novedades desde { $unit ->
    [day] el { $date }
   *[other] { $date }
    }.
draft-update-now = Mi puesto actual: { $who }.
draft-update-plan = Lo que viene: { $plan }
draft-update-nothing = No hay nada nuevo en mi sitio desde { $unit ->
    [day] el { $date }
   *[other] { $date }
    }, pero no quería dejar de escribirle.
draft-update-more = Aquí hay más: { $address }
draft-update-thanks = Le agradezco sus consejos y su apoyo.
draft-item = { $what }: { $title }

## La firma de correo y la página desde la que se copia

signature-title = Firma de correo de { $name }
signature-expected = { $degree } (previsto: { $date })
signature-lead = El botón copia la firma; usted la pega una sola vez en la configuración de su programa de correo. No se envía nada.
signature-copy = Copiar la firma
signature-copied = La firma está copiada, con sus enlaces y como texto sin formato.
signature-by-hand = Sin el botón: arrastre sobre la firma del primer recuadro hasta seleccionarla entera y cópiela con Ctrl+C, en un Mac con ⌘C.
signature-in-the-dark = Así la muestra un programa de correo en modo oscuro
signature-text = La misma como texto sin formato
signature-copy-text = Copiar el texto sin formato
signature-paste = Dónde pegarla
signature-gmail = Gmail: Configuración, “Ver toda la configuración”, “General”, “Firma”, “Crear nueva”; péguela y pulse “Guardar cambios” al pie de la página.
signature-outlook = Outlook: en el nuevo, Configuración, “Cuentas”, “Firmas”; en el clásico, “Nuevo correo electrónico”, “Firma”, “Firmas…”, “Nueva”. Péguela con su formato. Para el clásico, “folio signature --outlook” también crea los archivos.
signature-apple = Apple Mail: “Mail”, “Ajustes”, “Firmas”, “+”; desmarque “Usar siempre mi tipo de letra por omisión” y péguela.

## Los textos para un perfil de LinkedIn

linkedin-lead = Para pegar en su perfil, a partir de la línea “headline” de site.toml y de su historia. Lo que supera un límite está entre [[ y ]].
linkedin-headline = Titular
linkedin-about = Acerca de
linkedin-missing = No hay nada escrito para esto: procede de “headline” en site.toml o de content/narrative.md.

## Tarjetas de páginas que se comparten

card-update = Novedad

## La página de una dirección que no existe

not-found = Página no encontrada
not-found-text = No hay nada en esta dirección. Puede que se haya movido o que el enlace tenga un error.
not-found-home = La página de inicio de { $name }
