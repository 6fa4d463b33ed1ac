//! The tables of the words of dates. Only data.
//!
//! The first ten languages are those that most bylines are written in; the others are read, too.

use crate::lexicon::date::words::eastern::{CHINESE, HINDI, JAPANESE};
use crate::lexicon::date::words::near_eastern::{HEBREW, PERSIAN, URDU};
use crate::lexicon::date::words::table::{DateWords, further};

pub const ENGLISH: DateWords = DateWords {
    language: "en",
    is_common: true,
    months: "January,Jan|February,Feb|March,Mar|April,Apr|May|June,Jun|July,Jul|August,Aug\
        |September,Sep,Sept|October,Oct|November,Nov|December,Dec",
    seasons: "Spring|Summer|Fall,Autumn|Winter",
    present: "present,now,today,current,currently,ongoing,to date,till date,until now,till now,\
        up to now,up to date,the present,present day,in progress,continuing,this day",
    since: "since,from,as from,starting,beginning,effective",
    range: "to,until,till,til,through,thru,up to",
    and: "and",
    expected: "expected,anticipated,exp,projected,planned,to be completed,to be conferred",
    about: "ca,circa,c,approx,approximately,about,around,before,after,prior to,early,mid,late,beginning of,end of,\
        start of,middle of",
    filler: "of,the,in,on",
    academic: "academic year,academic years,ay,school year,acad year",
    between: "between",
    occasion: "class of,graduated,graduation,awarded,conferred,completed,obtained,fiscal year,\
        fy,michaelmas term,hilary term,trinity term,lent term,easter term",
};

const GERMAN: DateWords = DateWords {
    language: "de",
    is_common: true,
    months: "Januar,Jan,Jänner,Jaenner,Jän|Februar,Feb,Feber|März,Mär,Mrz,Maerz|April,Apr|Mai\
        |Juni,Jun|Juli,Jul|August,Aug|September,Sep,Sept|Oktober,Okt|November,Nov|Dezember,Dez",
    seasons: "Frühjahr,Frühling,Fruehjahr|Sommer|Herbst|Winter",
    present: "heute,jetzt,laufend,lfd,andauernd,aktuell,dato,bis dato,bis heute,bis jetzt,derzeit,\
        gegenwärtig,Gegenwart,zur Zeit",
    since: "seit,seit dem,ab,ab dem,von,vom",
    range: "bis,bis zum",
    and: "und,u",
    expected: "voraussichtlich,vsl,geplant,erwartet",
    about: "etwa,ungefähr,vor,nach,Anfang,Mitte,Ende",
    filler: "im,am,den,Jahr,im Jahr",
    academic: "Studienjahr,Schuljahr,akademisches Jahr,akad Jahr",
    between: "zwischen",
    occasion: "Jahrgang,abgeschlossen,Abschluss,Abschluß,Geschäftsjahr",
};

const FRENCH: DateWords = DateWords {
    language: "fr",
    is_common: true,
    months: "janvier,janv|février,févr,fév|mars|avril,avr|mai|juin|juillet,juil|août,aou\
        |septembre,sept|octobre,oct|novembre,nov|décembre,déc",
    seasons: "printemps|été|automne|hiver",
    present: "aujourd’hui,présent,à ce jour,ce jour,actuel,actuellement,maintenant,en cours,\
        à présent,nos jours,jusqu’à présent,jusqu’à ce jour,jusqu’à aujourd’hui",
    since: "depuis,à partir de,à compter de,du",
    range: "à,au,jusqu’à,jusqu’en,jusqu’au",
    and: "et",
    expected: "prévu,prévue,attendu,attendue,prévu en,prévue en,prévu pour,prévue pour,attendu en",
    about: "environ,env,vers,avant,après,début,fin,mi",
    filler: "le,la,les,année",
    academic: "année universitaire,année académique,année scolaire",
    between: "entre",
    occasion: "promotion,promo,diplômé,obtenu",
};

const SPANISH: DateWords = DateWords {
    language: "es",
    is_common: true,
    months: "enero,ene|febrero,feb|marzo,mar|abril,abr|mayo,may|junio,jun|julio,jul|agosto,ago\
        |septiembre,sep,sept,setiembre,set|octubre,oct|noviembre,nov|diciembre,dic",
    seasons: "primavera|verano|otoño|invierno",
    present: "actualidad,presente,actual,actualmente,hoy,ahora,la actualidad,la fecha,en curso,\
        el presente,vigente,el momento",
    since: "desde,a partir de,desde el",
    range: "a,hasta,al,hasta la,hasta el",
    and: "y",
    expected: "previsto,prevista,esperado,previsto para,prevista para,previsto en,prevista en",
    about: "hacia,alrededor de,principios de,mediados de,finales de",
    filler: "de,del,el",
    academic: "año académico,año lectivo,año escolar,curso,curso académico",
    between: "entre",
    occasion: "promoción,graduado",
};

const ITALIAN: DateWords = DateWords {
    language: "it",
    is_common: true,
    months: "gennaio,gen,genn|febbraio,feb,febbr|marzo,mar|aprile,apr|maggio,mag|giugno,giu\
        |luglio,lug|agosto,ago|settembre,set,sett|ottobre,ott|novembre,nov|dicembre,dic",
    seasons: "primavera|estate|autunno|inverno",
    present: "oggi,presente,attuale,attualmente,ora,in corso,ad oggi,a oggi,data odierna,tuttora,\
        tutt’oggi,a tutt’oggi",
    since: "dal,da,a partire da,a partire dal,dal mese di,a decorrere dal",
    range: "al,fino a,fino al,ad,al mese di,fino al mese di",
    and: "e,ed",
    expected: "previsto,prevista,atteso,previsto per,prevista per,previsto nel,prevista nel,\
        previsto a,prevista a",
    about: "inizio,metà,fine,verso",
    filler: "di,dell,il,nel,mese di,del mese di,nel mese di",
    academic: "anno accademico,anno scolastico,aa",
    between: "tra,fra",
    occasion: "laureato",
};

const PORTUGUESE: DateWords = DateWords {
    language: "pt",
    is_common: true,
    months: "janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago\
        |setembro,set|outubro,out|novembro,nov|dezembro,dez",
    seasons: "primavera|verão|outono|inverno",
    present: "presente,atual,atualmente,hoje,agora,o presente,o momento,momento,em andamento,\
        em curso,atualidade,actualidade,a data,até hoje,até o momento,até o presente,até à data,\
        dias atuais,os dias atuais,até os dias atuais,aos dias atuais,presente data,a presente data,\
        à presente data,até a presente data,até à presente data",
    since: "desde,a partir de",
    range: "até,a,ao",
    and: "e",
    expected: "previsto,prevista,previsão",
    about: "cerca de,início,meados,fim",
    filler: "de,em",
    academic: "ano letivo,ano lectivo,ano académico,ano acadêmico",
    between: "entre",
    occasion: "concluído",
};

const TURKISH: DateWords = DateWords {
    language: "tr",
    is_common: true,
    months: "Ocak,Oca|Şubat,Şub|Mart,Mar|Nisan,Nis|Mayıs,May|Haziran,Haz|Temmuz,Tem|Ağustos,Ağu\
        |Eylül,Eyl|Ekim,Eki|Kasım,Kas|Aralık,Ara",
    seasons: "İlkbahar,Bahar|Yaz|Sonbahar,Güz|Kış",
    present: "günümüz,günümüze,bugün,halen,devam ediyor,devam,şimdi,şu an,halen devam ediyor,hâlâ,\
        devam etmekte",
    since: "",
    range: "ile",
    and: "ve",
    expected: "beklenen,planlanan",
    about: "yaklaşık",
    filler: "yılı,yılında,yılından,tarihinden",
    academic: "akademik yıl,akademik yılı,öğretim yılı,eğitim öğretim yılı",
    between: "arası,arasında,yılları arası,yılları arasında",
    occasion: "",
};

const DUTCH: DateWords = DateWords {
    language: "nl",
    is_common: true,
    months: "januari,jan|februari,feb|maart,mrt,mar|april,apr|mei|juni,jun|juli,jul|augustus,aug\
        |september,sep,sept|oktober,okt|november,nov|december,dec",
    seasons: "lente,voorjaar|zomer|herfst,najaar|winter",
    present: "heden,nu,vandaag,huidig,tot heden,tot nu,op heden,lopend,actueel,tot op heden",
    since: "sinds,vanaf,van,sedert,per,met ingang van",
    range: "tot,tot en met,t/m,tm",
    and: "en",
    expected: "verwacht,gepland",
    about: "begin,medio,eind,omstreeks",
    filler: "",
    academic: "academiejaar,studiejaar,schooljaar,academisch jaar",
    between: "tussen",
    occasion: "afgestudeerd",
};

const POLISH: DateWords = DateWords {
    language: "pl",
    is_common: true,
    months: "styczeń,stycznia,sty,stycz|luty,lutego,lut|marzec,marca,mar|kwiecień,kwietnia,kwi\
        |maj,maja|czerwiec,czerwca,cze,czerw|lipiec,lipca,lip|sierpień,sierpnia,sie,sierp\
        |wrzesień,września,wrz,wrzes|październik,października,paź,pazdz|listopad,listopada,lis\
        |grudzień,grudnia,gru,grudz",
    seasons: "wiosna,wiosny|lato|jesień,jesieni|zima,zimy",
    present: "obecnie,teraz,dziś,dzisiaj,nadal,do dziś,do dzisiaj,do chwili obecnej,do teraz,\
        aktualnie,w toku,do nadal,chwila obecna,do obecnie",
    since: "od",
    range: "do",
    and: "i,oraz",
    expected: "planowany,przewidywany,planowane,planowana,planowany termin,przewidywany termin,\
        planowane ukończenie,planowane zakończenie,planowany termin ukończenia",
    about: "około,ok,początek,połowa,koniec",
    filler: "r,rok,roku,w,we,lata,latach",
    academic: "rok akademicki,roku akademickim,rok szkolny",
    between: "między,pomiędzy",
    occasion: "",
};

const ARABIC: DateWords = DateWords {
    language: "ar",
    is_common: true,
    months: "يناير,كانون الثاني,جانفي|فبراير,شباط,فيفري|مارس,آذار|أبريل,نيسان,ابريل,أفريل\
        |مايو,أيار,ماي|يونيو,حزيران,جوان|يوليو,تموز,جويلية,يوليوز|أغسطس,آب,أوت,غشت\
        |سبتمبر,أيلول,شتنبر|أكتوبر,تشرين الأول|نوفمبر,تشرين الثاني,نونبر\
        |ديسمبر,كانون الأول,دجنبر",
    seasons: "ربيع,الربيع|صيف,الصيف|خريف,الخريف|شتاء,الشتاء",
    present: "الآن,حتى الآن,إلى الآن,الحاضر,الوقت الحاضر,حتى تاريخه,حاليا,اليوم,مستمر,\
        حتى اليوم,الوقت الحالي",
    since: "منذ,من,اعتبارا من",
    range: "إلى,حتى,الى",
    and: "و",
    expected: "متوقع,المتوقع",
    about: "حوالي,أوائل,أواخر",
    filler: "عام,سنة,شهر,في,م",
    academic: "العام الدراسي,العام الجامعي,السنة الدراسية,عام دراسي,العام الأكاديمي",
    between: "بين,ما بين",
    occasion: "",
};

pub const LANGUAGES: [DateWords; 28] = [
    ENGLISH,
    GERMAN,
    FRENCH,
    SPANISH,
    ITALIAN,
    PORTUGUESE,
    TURKISH,
    DUTCH,
    POLISH,
    ARABIC,
    further(
        "sv",
        "januari,jan|februari,feb|mars|april,apr|maj|juni,jun|juli,jul|augusti,aug\
        |september,sep|oktober,okt|november,nov|december,dec",
        "vår|sommar|höst|vinter",
        ["sedan", "till", "nuvarande,pågående,idag", ""],
    ),
    further(
        "da",
        "januar,jan|februar,feb|marts,mars|april,apr|maj,mai|juni,jun|juli,jul|august,aug\
        |september,sep|oktober,okt|november,nov|december,desember,dec,des",
        "forår|sommer|efterår|vinter",
        ["siden", "til", "nu,nå,nuværende,nåværende,i dag", ""],
    ),
    further(
        "fi",
        "tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu\
        |marraskuu|joulukuu",
        "kevät|kesä|syksy|talvi",
        ["alkaen", "", "nykyinen,tällä hetkellä", ""],
    ),
    further(
        "cs",
        "leden,ledna|únor,února|březen,března|duben,dubna|květen,května|červen,června\
        |červenec,července|srpen,srpna|září|říjen,října|listopad,listopadu|prosinec,prosince",
        "jaro|léto|podzim|zima",
        ["od", "", "dosud,současnost,nyní,do současnosti", ""],
    ),
    further(
        "hu",
        "január,jan|február,feb|március,márc|április,ápr|május,máj|június,jún|július,júl\
        |augusztus,aug|szeptember,szept|október,okt|november,nov|december,dec",
        "tavasz|nyár|ősz|tél",
        ["", "", "jelenleg,jelen", ""],
    ),
    further(
        "ro",
        "ianuarie,ian|februarie,feb|martie,mar|aprilie,apr|mai|iunie,iun|iulie,iul|august,aug\
        |septembrie,sept|octombrie,oct|noiembrie,noi|decembrie,dec",
        "primăvara|vara|toamna|iarna",
        ["din", "", "prezent,în prezent", ""],
    ),
    further(
        "ru",
        "январь,января,янв|февраль,февраля,фев|март,марта,мар|апрель,апреля,апр|май,мая\
        |июнь,июня,июн|июль,июля,июл|август,августа,авг|сентябрь,сентября,сен,сент\
        |октябрь,октября,окт|ноябрь,ноября,ноя,нояб|декабрь,декабря,дек",
        "весна|лето|осень|зима",
        ["с", "по", "настоящее время,по настоящее время,сейчас,по наст время,н в", ""],
    ),
    further(
        "uk",
        "січень,січня,січ|лютий,лютого,лют|березень,березня,бер|квітень,квітня,квіт\
        |травень,травня,трав|червень,червня,черв|липень,липня,лип|серпень,серпня,серп\
        |вересень,вересня,вер|жовтень,жовтня,жовт|листопад,листопада,лист|грудень,грудня,груд",
        "весна|літо|осінь|зима",
        ["з", "по", "теперішній час,тепер,дотепер", ""],
    ),
    further(
        "el",
        "Ιανουάριος,Ιανουαρίου,Ιαν|Φεβρουάριος,Φεβρουαρίου,Φεβ|Μάρτιος,Μαρτίου,Μαρ\
        |Απρίλιος,Απριλίου,Απρ|Μάιος,Μαΐου,Μάι|Ιούνιος,Ιουνίου,Ιουν|Ιούλιος,Ιουλίου,Ιουλ\
        |Αύγουστος,Αυγούστου,Αυγ|Σεπτέμβριος,Σεπτεμβρίου,Σεπ|Οκτώβριος,Οκτωβρίου,Οκτ\
        |Νοέμβριος,Νοεμβρίου,Νοε|Δεκέμβριος,Δεκεμβρίου,Δεκ",
        "άνοιξη|καλοκαίρι|φθινόπωρο|χειμώνας",
        ["από", "έως", "σήμερα,έως σήμερα", ""],
    ),
    further(
        "ca",
        "gener|febrer,febr|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre",
        "primavera|estiu|tardor|hivern",
        ["des de", "fins a", "actualitat,avui", ""],
    ),
    further(
        "id",
        "Januari,Jan|Februari,Feb|Maret,Mar|April,Apr|Mei|Juni,Jun|Juli,Jul|Agustus,Agu\
        |September,Sep|Oktober,Okt|November,Nov|Desember,Des",
        "musim semi|musim panas|musim gugur|musim dingin",
        ["sejak", "sampai,hingga", "sekarang,saat ini", ""],
    ),
    PERSIAN,
    CHINESE,
    further(
        "ko",
        "일월|이월|삼월|사월|오월|유월|칠월|팔월|구월|시월|십일월|십이월",
        "봄|여름|가을|겨울",
        ["", "", "현재,지금", ""],
    ),
    JAPANESE,
    HINDI,
    HEBREW,
    URDU,
];
