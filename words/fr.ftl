### Les mots que folio dit de lui-même : sur les pages, dans les PDF, sur les cartes et dans les citations, en français.
###
### Les remarques sur la place de chaque message sont dans en.ftl.

## Les noms des pages

menu-about = À propos
menu-cv = CV
menu-publications = Publications
menu-posters = Posters
menu-talks = Communications orales
menu-updates = Actualités
menu-pages = Pages
menu-more = Plus

## Sur chaque page

skip-to-text = Aller au contenu
page-navigation = Pages
language-name = Français
other-languages = Langues
not-translated = Cette page n’existe pas en français.
contact-card = Carte de contact
feed-of-updates = Flux des actualités
feed-title = Actualités
dark-page = Mode sombre
light-page = Mode clair
close = Fermer
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"\u202F; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## La page d’accueil

native-language = langue maternelle
evidence-ecfmg = Certification ECFMG
evidence-gmc = Inscription au GMC
evidence-approbation = Approbation (Allemagne)
evidence-amc-certificate = Certificat AMC
evidence-plab-whole = PLAB réussi
evidence-mrcs-whole = MRCS réussi
evidence-oet = OET réussi
evidence-fachsprache = Fachsprachprüfung réussie
evidence-kenntnis = Kenntnisprüfung réussie
evidence-usmle =
    { $count ->
        [one] USMLE Step { $parts } réussi
        [many] USMLE Steps { $parts } réussis
       *[other] USMLE Steps { $parts } réussis
    }
evidence-comlex =
    { $count ->
        [one] COMLEX-USA Level { $parts } réussi
        [many] COMLEX-USA Levels { $parts } réussis
       *[other] COMLEX-USA Levels { $parts } réussis
    }
evidence-plab =
    { $count ->
        [one] PLAB partie { $parts } réussie
        [many] PLAB parties { $parts } réussies
       *[other] PLAB parties { $parts } réussies
    }
evidence-mccqe =
    { $count ->
        [one] MCCQE partie { $parts } réussie
        [many] MCCQE parties { $parts } réussies
       *[other] MCCQE parties { $parts } réussies
    }
evidence-mrcs =
    { $count ->
        [one] MRCS partie { $parts } réussie
        [many] MRCS parties { $parts } réussies
       *[other] MRCS parties { $parts } réussies
    }
evidence-amc =
    { $count ->
        [one] AMC partie { $parts } réussie
        [many] AMC parties { $parts } réussies
       *[other] AMC parties { $parts } réussies
    }
evidence-papers =
    { $count ->
        [one] { $count } article
        [many] { $count } d’articles
       *[other] { $count } articles
    }
evidence-papers-first =
    { $count ->
        [one] { $count } article, { $first } en premier auteur
        [many] { $count } d’articles, dont { $first } en premier auteur
       *[other] { $count } articles, dont { $first } en premier auteur
    }
evidence-posters =
    { $count ->
        [one] { $count } poster
        [many] { $count } de posters
       *[other] { $count } posters
    }
evidence-posters-awarded =
    { $awards ->
        [one] { $count } posters, { $awards } prix
        [many] { $count } posters, { $awards } de prix
       *[other] { $count } posters, { $awards } prix
    }
evidence-operated =
    { $count ->
        [one] { $count } intervention comme opérateur
        [many] { $count } d’interventions comme opérateur
       *[other] { $count } interventions comme opérateur
    }
evidence-assisted =
    { $count ->
        [one] { $count } intervention comme aide opératoire
        [many] { $count } d’interventions comme aide opératoire
       *[other] { $count } interventions comme aide opératoire
    }
evidence-major =
    { $count ->
        [one] { $count } intervention majeure
        [many] { $count } d’interventions majeures
       *[other] { $count } interventions majeures
    }
selected-work = Travaux choisis
latest-publications = Publications récentes
all-publications = Toutes les publications
home-posters = Posters
all-posters = Tous les posters
home-talks = Communications orales
all-talks = Toutes les communications
home-training = Formation spécialisée
home-position = Poste actuel
home-position-and-training = Poste et formation
whole-cv = Le CV complet
latest-news = Actualités
all-news = Toutes les actualités
whole-story = Mon parcours
pdf-link-long = Curriculum vitæ (PDF)
pdf-link = CV en PDF
and-more-authors =
    { $count ->
        [0] et{"\u00A0"}al.
        [one] et { $count } autre
        [many] et { $count } d’autres
       *[other] et { $count } autres
    }

## Un carnet opératoire : le nombre d’interventions par catégorie et par rôle

case-log = Expérience opératoire
case-category = Catégorie
case-total = Total
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Opérateur principal
        [first-assistant] Premier aide
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Observation
        [assisted] Aide opératoire
        [supervised] Opérations sous supervision
        [performed] Opérations en autonomie
        [taught] Compagnonnage
       *[other] { $role }
    }
case-part = dont { $name }
case-major =
    { $count ->
        [one] { $count } intervention majeure
        [many] { $count } d’interventions majeures
       *[other] { $count } interventions majeures
    }

## La page du CV

cv-heading = Curriculum vitæ
cv-pdf = Le CV en PDF
print-page = Imprimer cette page
cv-sections = Rubriques du CV
cv-entries =
    { $count ->
        [one] { $count } entrée
        [many] { $count } d’entrées
       *[other] { $count } entrées
    }
document-pages =
    { $count ->
        [one] { $count } page
        [many] { $count } de pages
       *[other] { $count } pages
    }
document-size = { $kilobytes } ko

## Ce qu’était une activité clinique, à côté d’une entrée dont le titre ne le dit pas

clerkship = Stage d’externat
rotation = Rotation clinique
elective = Stage à option
sub-internship = Sub-internship
externship = Stage clinique externe
observership = Stage d’observation
hands-on = Avec participation aux soins
observation-only = Observation seule
setting-hands-on = { $setting }, avec participation aux soins
setting-observation-only = { $setting } (observation seule)

## Dates

month-january = janvier
month-february = février
month-march = mars
month-april = avril
month-may = mai
month-june = juin
month-july = juillet
month-august = août
month-september = septembre
month-october = octobre
month-november = novembre
month-december = décembre

alone-january = janvier
alone-february = février
alone-march = mars
alone-april = avril
alone-may = mai
alone-june = juin
alone-july = juillet
alone-august = août
alone-september = septembre
alone-october = octobre
alone-november = novembre
alone-december = décembre

short-january = janv.
short-february = févr.
short-march = mars
short-april = avr.
short-may = mai
short-june = juin
short-july = juil.
short-august = août
short-september = sept.
short-october = oct.
short-november = nov.
short-december = déc.

season-spring = printemps
season-summer = été
season-fall = automne
season-autumn = automne
season-winter = hiver
semester-spring = semestre de printemps
semester-summer = semestre d’été
semester-fall = semestre d’automne
semester-autumn = semestre d’automne
semester-winter = semestre d’hiver
date-quarter = T{ $quarter } { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $day }/{ $month }/{ $year }
date-numeric-month = { $month }/{ $year }
date-day = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
date-day-american = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
date-days = { $from ->
    [1] 1er
   *[other] { $from }
 }–{ $to } { $month } { $year }
date-days-american = { $from ->
    [1] 1er
   *[other] { $from }
 }–{ $to } { $month } { $year }
date-months-american = { $from ->
    [1] 1er
   *[other] { $from }
 } { $first } – { $to ->
    [1] 1er
   *[other] { $to }
 } { $last } { $year }
between-dates = {" – "}
present = aujourd’hui
expected = { $date } (prévu)

## Le CV sur papier

curriculum-vitae = Curriculum vitæ
pdf-title = { $name } – Curriculum vitæ
page-of = sur
phone = Téléphone
address = Adresse
personal-data = Données personnelles
person-name = Nom
date-of-birth = Date de naissance
birthplace = Lieu de naissance
nationality = Nationalité
work-authorization = Autorisation de travail
as-of = { $what } (mise à jour : { $date })
place-and-date = Lieu, date
signature = Signature

## Documents à côté du CV

document-title = { $name } – { $what }
goals-and-timeline = Objectifs et calendrier
for-our-meeting = Pour notre entretien
questions = Questions
introduction-card = Présentation
spoken-length =
    { $words ->
        [one] { $words } mot
        [many] { $words } de mots
       *[other] { $words } mots
    }, de { $least } à { $most } secondes
short-profile = Profil
chosen-work = Travaux choisis
training-and-education = Parcours hospitalier et formation
letter-of-recommendation = Pour une lettre de recommandation
about-the-letter = La lettre
send-letter-to = Destinataire
letter-deadline = Date limite
worked-together = Ce que nous avons fait ensemble
letter-closing = Je vous prie d’agréer l’expression de mes salutations distinguées.
letter-about = Objet : { $subject }
qr-code-of = Code QR : { $address }

## Types de publications : un travail, puis le titre au-dessus de plusieurs

article = Article de revue
review = Revue de la littérature
case-report = Cas clinique
chapter = Chapitre d’ouvrage
book = Ouvrage
abstract-work = Résumé
conference-paper = Article de congrès
preprint = Prépublication
thesis = Thèse ou mémoire
report = Rapport
dataset = Jeu de données
other-work = Publication

articles = Articles de revue
reviews = Revues de la littérature
case-reports = Cas cliniques
chapters = Chapitres d’ouvrages
books = Ouvrages
abstracts = Résumés publiés
conference-papers = Articles de congrès
preprints = Prépublications
theses = Thèses et mémoires
reports = Rapports
datasets = Jeux de données
other-works = Autres publications

under-review = Manuscrits en cours d’évaluation
talks = Communications orales
posters = Posters

## L’avancement d’un travail

in-preparation = En préparation
submitted = Soumis
under-revision = En révision
accepted = Accepté
in-press = Sous presse

## Citations

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Version { $version }
equal-contribution = Contribution égale.
corresponding-author = Correspondance.
et-al = et al
author-position = ({ author-number } sur { $count })
author-position-alone = ({ author-number })
author-number =
    { NUMBER($number, type: "ordinal") ->
        [one] { $number }er
       *[other] { $number }e
    }
phd-thesis = Thèse de doctorat
masters-thesis = Mémoire de master
preprint-genre = prépublication
poster-presented = { $when ->
    [ahead] Poster qui sera présenté à : { $details }
   *[past] Poster présenté à : { $details }
}
talk-presented = Communication orale : { $details }
poster-presented-again = { $when ->
    [ahead] Poster qui sera présenté aussi à : { $details }
   *[past] Poster présenté aussi à : { $details }
}
talk-presented-again = Communication orale, également : { $details }
poster-without-meeting = Poster ; { $details }
talk-without-meeting = Communication orale ; { $details }

## La liste des publications

publications-lead =
    { $count ->
        [one] { $count } travail.
        [many] { $count } de travaux, du plus récent au plus ancien.
       *[other] { $count } travaux, du plus récent au plus ancien.
    }
publications-as-bibtex = Tout en BibTeX
publications-as-json = en CSL-JSON
publications-kinds = Par type
publications-years = Par année
publications-by-year = Publications par année
publications-undated = Sans année
publications-by-years = Travaux par année : { $years }
filter-publications = Filtrer les publications
filter-words = Recherche
filter-words-hint = titre, auteur, revue, mot-clé
filter-kind = Type
filter-kind-all = Tous
filter-year = Année
filter-year-all = Toutes
filter-first = Premier auteur
filter-clear = Tout afficher
filter-found = { $found } travaux sur { $all }
filter-none = Aucun travail ne correspond. Essayez avec moins de mots, ou affichez tout.

## La page d’une publication

published-in = Paru dans
alt-publication = Une image de l’article « { $title } »
publication-poster = Poster
publication-talk = Communication orale
keywords = Mots-clés
in-plain-words = En termes simples
abstract-heading = Résumé
cite = Citer
copied = Copié.
copy-failed = Votre navigateur ne le permet pas. Le texte est sélectionné : appuyez sur Ctrl+C.
copy-citation = Copier la citation
copy-bibtex = Copier le BibTeX
copy-ris = Copier le RIS
bibtex = BibTeX
ris = RIS, pour EndNote, Zotero et d’autres
download-bib = Télécharger en .bib
download-ris = Télécharger en .ris
download-json = Télécharger en CSL-JSON
link-paper = PDF
link-code = Code
link-data = Données
link-website = Site web

## La page d’un poster ou d’une communication, et leurs listes

poster = Poster
talk = Communication orale
slides = Diapositives
embargo = Sous embargo.
embargo-note = Cette page n’est visible que dans l’aperçu.
meeting = Manifestation
meeting-again = Présenté aussi à
poster-at = Poster présenté à
talk-at = Communication présentée à
presentation-date = Date
presentation-place = Lieu
award = Prix
poster-file = Le poster en { $form }
slides-file = Les diapositives en { $form }
file-is-picture = image
online = En ligne
later-paper = Article
large-picture = Grande image de « { $title } »
alt-poster = Le poster « { $title } »
alt-talk = Une image de la communication « { $title } »
alt-slide = La première diapositive de « { $title } »
alt-with-abstract = { $picture } ; son résumé figure ci-dessous sous forme de texte

## Tâches et notes dans un texte

task-done = fait
task-open = à faire
notes = Notes
note-mark = Note { $number }
note-back = Retour au texte de la note { $number }

## Feuilles à recopier dans un formulaire de candidature

sheet-title = { $form } : { $name }
sheet-lead = Établi à partir de votre CV, champ par champ, dans les termes du formulaire. Les guillemets et les tirets sont ceux d’un clavier. Copiez chaque champ, puis relisez-le dans le formulaire.
sheet-private = Pour vous uniquement : ce fichier n’est pas sur votre site et ne doit pas être transmis.
sheet-contents = Sur cette page
sheet-copy = Copier
# { $field } peut être celui d’une entrée, comme dans sheet-field-of.
sheet-copy-field = Copier : { $field }
sheet-copied = Copié : { $field }
sheet-field-of = { $field }, « { $entry } »
sheet-star = le plus marquant
sheet-number = { $field } : { $count } sur { $most }
sheet-too-many = { $field } : { $count } sur { $most }, { $over } en trop
sheet-count = { $count } sur { $most }
sheet-count-unconfirmed = { $count } sur { $most }, limite non confirmée
sheet-over = { $count ->
    [one] { $count } caractère en trop
    [many] { $count } de caractères en trop
   *[other] { $count } caractères en trop
} : la limite tombe avant « { $words } »
# { $key } est un mot entre les accolades d’un titre.
sheet-proposed = Proposé par folio : si c’est autre chose, dites-le avec « { $key }=… » entre les accolades de l’entrée
sheet-missing = Pas encore indiqué : écrivez « { $key }=… » entre les accolades de l’entrée
sheet-optional = Facultatif : « { $key }=… » entre les accolades de l’entrée
sheet-missing-quote = Pas encore indiqué : écrivez-le sous l’entrée, sous forme de citation, « > meaningful: … »
sheet-nothing-written = Rien n’est écrit pour ce champ
sheet-whole-period = Les dates sont écrites sous la forme { $period }
sheet-own-name = Votre propre nom est marqué : mettez-le en gras dans le formulaire
sheet-unconfirmed = Il n’est pas confirmé que le formulaire le demande
sheet-cut-short = La liste se termine par « et al. », alors que le formulaire demande tous les noms
sheet-other-characters = Caractères que le formulaire affichera peut-être autrement : { $characters }
sheet-without-place = { $form } n’a pas de place pour ceci
sheet-gaps = Ce qu’il reste à écrire
sheet-gaps-lead = { $form } demande aussi ceci, et aucun fichier de votre site ne le contient :
# { $tag } est un mot entre les accolades d’un titre.
sheet-gaps-sections = { $form } a aussi ces rubriques, et rien de ce qui porte l’étiquette « .{ $tag } » n’y a sa place :
sheet-answers = Ce qui peut figurer entre les accolades d’une entrée
sheet-most = { $most } au maximum
sheet-most-unconfirmed = { $most } au maximum, non confirmé
sheet-sources = D’où viennent les champs et les limites

## Lettres à compléter

# Ce qui figure entre crochets avant d’être complété ; cela suit les mots qui précèdent.
draft-blank-event = le stage, l’entretien ou l’aide dont il s’agit
draft-blank-learned = ce que vous avez appris, en une phrase
draft-blank-plans = ce que vous allez en faire, en une phrase
draft-blank-conference = le congrès
draft-blank-spoken = le sujet de votre conversation
draft-blank-promised = ce que vous avez dit que vous enverriez ou feriez
draft-blank-who = qui vous êtes, en une ligne
draft-blank-why = pourquoi vous écrivez à cette personne précisément : un article, une conférence, qui vous l’a recommandée
draft-blank-about = le sujet
draft-blank-asked = date de la lettre
draft-blank-days = deux ou trois jours
draft-blank-own = une phrase pour cette personne seule
draft-greeting = { $addressed ->
   *[other] Bonjour { $name },
    }
draft-closing = Bien cordialement,
draft-thanks-closing = Avec tous mes remerciements,
draft-thanks-subject = Merci pour { $event }
draft-thanks-opening = Je vous remercie pour { $event }. Ce que j’en retiens : { $learned }.
draft-thanks-next = La suite pour moi : { $plans }. Je vous en donnerai des nouvelles.
draft-follow-up-subject = Notre rencontre : { $event }
draft-follow-up-opening = Notre rencontre ({ $event }) a été un plaisir pour moi. Depuis, j’y repense souvent : { $spoken }.
draft-follow-up-next = Comme convenu : { $promised }.
draft-work = Vous trouverez mon travail ici : { $address }
draft-request-subject = Demande d’un entretien de 15 minutes : { $about }
draft-request-who = Je m’appelle { $name } ({ $who }).
draft-request-why = Voici pourquoi je m’adresse à vous : { $why }.
draft-request = Auriez-vous 15 minutes à m’accorder pour un entretien (sujet : { $about }) ? Je vous propose : { $days }.
draft-request-thanks = Je vous remercie du temps que vous voudrez bien m’accorder.
draft-reminder-subject = Ma demande ({ $date }) : { $about }
draft-reminder-opening = { $unit ->
    [day] Le { $date }
   *[other] En { $date }
    }, je vous ai demandé un entretien (sujet : { $about }). Je sais combien vos journées sont remplies, et je ne vous relancerai plus ; si vous disposez de 15 minutes, n’importe quel jour me conviendra.
draft-letter-subject = Ma lettre de recommandation
draft-letter-opening = Je vous remercie encore d’avoir accepté d’écrire une lettre de recommandation en ma faveur.
draft-deadline-subject = Ma lettre de recommandation, attendue pour le { $date }
draft-deadline-opening = Je vous remercie encore d’avoir accepté d’écrire une lettre de recommandation en ma faveur. Elle doit parvenir à destination au plus tard le { $date }.
draft-deadline-opening-at = Je vous remercie encore d’avoir accepté d’écrire une lettre de recommandation en ma faveur. Elle doit parvenir à destination au plus tard le { $date } : { $place }.
draft-deadline-help = S’il vous manque quoi que ce soit, mon CV, un résumé de ce que nous avons fait ou une adresse, je vous l’envoie le jour même.
draft-update-subject = Mes nouvelles depuis { $unit ->
    [day] le { $date }
   *[other] { $date }
    }
draft-update-opening = Voici mes nouvelles depuis { $unit ->
    [day] le { $date }
   *[other] { $date }
    }.
draft-update-now = Mon poste actuel : { $who }.
draft-update-plan = La suite : { $plan }
draft-update-nothing = Il n’y a rien de nouveau sur mon site depuis { $unit ->
    [day] le { $date }
   *[other] { $date }
    }, mais je tenais à vous écrire malgré tout.
draft-update-more = Davantage ici : { $address }
draft-update-thanks = Je vous remercie de vos conseils et de votre soutien.
draft-item = { $what } : { $title }

## La signature de courriel et la page d’où la copier

signature-title = Signature de courriel : { $name }
signature-expected = { $degree } (prévu : { $date })
signature-lead = Le bouton copie la signature ; vous la collez une seule fois dans les paramètres de votre messagerie. Rien n’est envoyé.
signature-copy = Copier la signature
signature-copied = La signature est copiée, avec ses liens et en texte brut.
signature-by-hand = Sans le bouton : sélectionnez toute la signature du premier cadre à la souris, puis copiez-la avec Ctrl+C, sur un Mac avec ⌘C.
signature-in-the-dark = Telle qu’une messagerie en mode sombre l’affiche
signature-text = La même en texte brut
signature-copy-text = Copier le texte brut
signature-paste = Où la coller
signature-gmail = Gmail : Paramètres, « Voir tous les paramètres », « Général », « Signature », « Créer » ; collez-la, puis « Enregistrer les modifications » en bas de la page.
signature-outlook = Outlook : dans le nouveau, Paramètres, « Comptes », « Signatures » ; dans le classique, « Nouveau courrier électronique », « Signature », « Signatures… », « Nouveau ». Collez-la avec sa mise en forme. Pour le classique, « folio signature --outlook » crée aussi les fichiers.
signature-apple = Apple Mail : « Mail », « Réglages », « Signatures », « + » ; décochez « Toujours utiliser ma police par défaut », puis collez-la.

## Les textes d’un profil LinkedIn

linkedin-lead = À coller dans votre profil, d’après la ligne « headline » de site.toml et votre récit. Ce qui dépasse une limite est placé entre [[ et ]].
linkedin-headline = Titre du profil
linkedin-about = Infos
linkedin-missing = Rien n’est écrit pour cela : le texte vient de « headline » dans site.toml ou de content/narrative.md.

## Cartes des pages partagées

card-update = Actualité

## La page d’une adresse qui n’existe pas

not-found = Page introuvable
not-found-text = Il n’y a rien à cette adresse. La page a peut-être été déplacée, ou le lien comporte une erreur.
not-found-home = Page d’accueil : { $name }
