//! Names of countries, of states and of larger regions: places that are not too small to be told.
//!
//! A name that is a state's and a town's, such as New York, counts as the state.

/// Whether a name is that of a country, a state or something larger, or a word of direction.
pub fn is_large(name: &str) -> bool {
    let name = name.to_lowercase();
    LARGE.split('|').any(|large| large == name)
}

/// Whether each word is one of direction or the name is large without them: "Northern Ohio".
pub fn is_large_region(name: &str) -> bool {
    let rest = name
        .split([' ', '-'])
        .skip_while(|word| DIRECTIONS.split('|').any(|direction| direction == word.to_lowercase()));
    let rest: Vec<&str> = rest.collect();
    rest.is_empty() || is_large(name) || is_large(&rest.join(" "))
}

pub const STATE_LETTERS: &str = "A[KLRZ]|C[AOT]|DE|DC|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|\
    O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|AB|BC|MB|NB|NL|NS|ON|QC|SK";

const DIRECTIONS: &str = "\
    north|south|east|west|northern|southern|eastern|western|central|northeast|northwest|southeast|\
    southwest|northeastern|northwestern|southeastern|southwestern|rural|upper|lower|sub|saharan|\
    mid|inner";

/// Continents and regions, countries, then states and provinces.
const LARGE: &str = "\
    africa|america|americas|asia|europe|oceania|antarctica|latin america|middle east|far east|\
    caribbean|balkans|scandinavia|midwest|new england|sahel|maghreb|pacific northwest|\
    deep south|appalachia|great lakes|gulf coast|arabian peninsula|afghanistan|albania|\
    algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|\
    bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|\
    bosnia and herzegovina|botswana|brazil|brunei|bulgaria|burkina faso|burundi|cambodia|\
    cameroon|canada|cape verde|chad|chile|china|colombia|comoros|congo|costa rica|croatia|\
    cuba|cyprus|czechia|czech republic|denmark|djibouti|dominica|dominican republic|ecuador|\
    egypt|el salvador|england|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|\
    gambia|georgia|germany|ghana|greece|grenada|guatemala|guinea|guinea-bissau|guyana|haiti|\
    honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|northern ireland|\
    israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|korea|kosovo|kuwait|\
    kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|\
    macau|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|mauritius|mexico|moldova|\
    monaco|mongolia|montenegro|morocco|mozambique|myanmar|burma|namibia|nepal|netherlands|\
    holland|new zealand|nicaragua|niger|nigeria|north macedonia|macedonia|norway|oman|\
    pakistan|palestine|panama|papua new guinea|paraguay|peru|philippines|poland|portugal|\
    puerto rico|qatar|romania|russia|rwanda|samoa|saudi arabia|scotland|senegal|serbia|\
    seychelles|sierra leone|singapore|slovakia|slovenia|somalia|somaliland|south africa|\
    south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|\
    tanzania|thailand|togo|tonga|trinidad|trinidad and tobago|tunisia|turkey|türkiye|\
    turkmenistan|uganda|ukraine|united arab emirates|emirates|united kingdom|great britain|\
    britain|united states|united states of america|uruguay|uzbekistan|vanuatu|venezuela|\
    vietnam|wales|yemen|zambia|zimbabwe|soviet union|yugoslavia|deutschland|österreich|\
    schweiz|frankreich|spanien|italien|polen|türkei|syrien|griechenland|rumänien|ungarn|\
    kroatien|russland|europa|afrika|asien|indien|ägypten|irak|belgien|niederlande|dänemark|\
    schweden|norwegen|libanon|alabama|alaska|arizona|arkansas|california|colorado|connecticut|\
    delaware|district of columbia|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|\
    louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|\
    nebraska|nevada|new hampshire|new jersey|new mexico|new york|new york state|carolina|\
    dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|\
    virginia|washington|washington state|west virginia|wisconsin|wyoming|alberta|\
    british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|quebec|québec|\
    saskatchewan|yukon|nunavut|queensland|victoria|tasmania|new south wales|western australia|\
    south australia|bavaria|saxony|hesse|thuringia|brandenburg|saarland|lower saxony|\
    north rhine-westphalia|bayern|sachsen|hessen|thüringen|niedersachsen|nordrhein-westfalen|\
    baden-württemberg|rheinland-pfalz|schleswig-holstein|mecklenburg-vorpommern|tyrol|\
    catalonia|andalusia|lombardy|tuscany|sicily|sardinia|brittany|normandy|kerala|punjab|\
    gujarat|rajasthan|maharashtra|karnataka|tamil nadu|bihar|uttar pradesh|madhya pradesh|\
    andhra pradesh|telangana|west bengal|assam|odisha|haryana|jharkhand|kashmir|sindh|\
    balochistan|abia|adamawa|akwa ibom|anambra|bayelsa|benue|borno|cross river|delta state|\
    ebonyi|edo|ekiti|imo|jigawa|kebbi|kogi|kwara|nasarawa|ogun|osun|rivers|taraba|yobe|zamfara";
