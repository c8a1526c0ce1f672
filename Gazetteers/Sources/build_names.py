#!/usr/bin/env python3
"""Build names.tsv: given names and surnames.

Sources and licences
- PyPI faker 40.54.0 (MIT, Copyright (c) 2012 Daniele Faraglia): the person
  providers of every locale. Lists in Latin script are taken as they are,
  diacritics kept; Cyrillic, Greek and Georgian lists are transliterated here,
  as English newspapers do (Sergei and Sergey, Petrovsky). Other scripts are left out.
- By hand: names_by_hand.tsv (traditions faker has in their own script only, and
  names that are in the news).

Rows: one token, a capital first, two letters or more; those in more locales
first, up to 9,000 given names and 12,000 surnames. A "?" after the kind says
"needs support": the name is also an English word (a row of lexicon.tsv), a
country, a capital or another place, a month or the like. A name that is a word
in frequent use (WordNet's tagged texts) is dropped unless KEEP has it.

Usage: build_names.py DIR   (holds faker-*.whl and wordnet-base_*.deb, as for
  build_lexicon.py; run that first: it makes ../lexicon.tsv)
"""
import glob, importlib, os, re, subprocess, sys, tempfile, unicodedata
import word_lists
from collections import defaultdict

SRC = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.dirname(HERE)
sys.path.insert(0, glob.glob(SRC + '/faker-40.54.0-*.whl')[0])
MAX = {'given': 9000, 'surname': 12000}
NAME = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\Z")

# Words that are truly common given names or surnames.
KEEP_GIVEN = set('''Will Mark Grace Rose May Bill Frank Jack Art Pat Sue Dick Bob Rob Don Drew Dean Gene Guy Ray Rich
Chuck Cliff Clay Chase Chance Chip Colin Hope Faith Joy Joan Jean Jane Dawn April June August Autumn Summer Ruby Pearl
Amber Crystal Violet Daisy Lily Ivy Holly Heather Hazel Iris Olive Ginger Penny Robin Martin Victor Christian Earl Grant
Glen Miles Max Nick Pierce Reed Rod Sandy Sally Stella Terry Tony Wade Warren Hank Harry Herb Jay Jimmy Josh Ken Kit
Lance Lane Laurel Lee Mason Matt Melody Mercy Myrtle Patience Peter Ralph Randy Rocky Rusty Dusty Buddy Basil Bishop
Brad Brook Brooke Charity Cherry Curt Dale Destiny Eve Eva Fern Flora Forrest Gale Gay Harmony Hunter Jade Jasmine
Jewel Jo Justice Lucy Mike Nelson Norm Patty Prudence Rene Sage Skip Stormy Teddy Tiffany Trinity Van Woody Wally
Angel Ace Barb Beau Belle Bud Carol Casey Constance Deb Derrick Duke Ebony Felicity Frances Garnet Jan Jean Judge Sol
Shirley Sterling Stone Storm Ty Tad Hugh Hunt Wolf Leo Louis Marina Marine Maxim Noble Noel Paris Parker Maria Kitty
Dolly Donna Doc Dolores Bonnie Bobby Betty Barry Billy Benny Andy Ally Alma Dory Carmen Gemma Christen Charlotte Veronica
Serge Basil Lou Mae Merry Misty Opal Sunny Tracy Tommy Willy Willow Sonny Prince Princess Precious Blessing Innocent Wing
Goodluck Rosemary Marigold Scarlett Sky Star Asia Major Royal Ford Clement Ernest Trip Bud Nan Ted Tom Sam Dan Ben Jim
Tim Abe Jerry Johnny Jacky Lisa Mimi Nanny Celeste Gloria Regina Viola Miranda Portia Rhea Ariel Vera Victoria Sophia
Homer Eden Marian Maxwell Oscar Abel Rex Magnus Marshall Roman Norman German Clark Carter Baker Cooper Tyler Taylor Porter
Piper Harper Harley Fisher Archer Sawyer Turner Tanner Walker Spencer Miller Cash Colt Dash Jett Knox'''.split())
KEEP_SURNAME = set('''Brown Green White Black Gray Young King Hill Baker Cook Bell Price Long Banks Bush Rice Marsh Stone
Fox Wood Woods Cooper Carpenter Mason Hunter Fisher Walker Turner Taylor Miller Smith Potter Porter Parker Carter Cole
Ward Hall Lane Park Parks Brooks Rivers Fields Field Waters Wells Mills Bridges Church Cross Temple House Hood Hook Hunt
Knight Bishop Pope Prince Duke Earl Judge Noble Sharp Small Little Short Strong Swift Power Powers Rich Wise Good Best
Love Hope Joy Grace Day Winter Winters Summers Snow Frost Storm Rose Flower Flowers Berry Berg Ball Barber Barrow Bass
Battle Beach Bean Bird Bond Booth Bowman Boyle Branch Brand Bright Brook Bull Burns Butcher Butler Camp Cannon Case Cash
Chambers Chance Chandler Chase Clay Coffey Coleman Combs Conway Couch Craft Crane Cruise Cross Crow Curry Dale Daly Dean
Dell Drake Dyer Early English Farmer Finch Fleming Ford Foster Franks Freeman French Frank Friend Fuller Gable Gardener
Gates Glass Glover Gold Golden Goodman Grant Graves Greer Grove Guest Hand Hardy Hart Harper Head Heath Henry Herring
Hogg Holder Hooper Horn Howe Hull Hunter Hurd Hutch Irons Jackson Jay Joiner Jolly Kane Key Keys Koch Lake Lamb Law Lay
Leach Legend Lively Lock Locke Lord Low Lowe Major Major March Mark Marks Martin Marshall May Mercer Merchant Merry Mister
Moody Moon Moore Moss Nail Neal Nelson Page Paine Palmer Peacock Penn Perry Pike Pitt Pitts Poll Pool Poole Pound Pratt
Pray Pride Proctor Quick Rain Ray Read Reed Reeves Rhodes Rock Rogers Root Rowe Rush Russell Sage Salmon Sanders Sargent
Savage Sawyer Sellers Sessions Shepherd Shields Shoemaker Silver Simmons Singer Singh Skinner Slaughter Snipes Snyder
Spears Spence Spice Spring Sparks Squires Stark Starr Steel Steele Stern Steward Story Straw Street Sweet Swan Swann
Tanner Taylor Teller Thatcher Thorn Towns Travers Trotter Trump Tucker Twain Tyler Vance Vest Wade Wales Wall Waller
Wang Warden Wares Warner Warren Waterman Weaver Webb Weeks Welsh West Wheeler Whistler Wilde Wilder Wills Winn Wise
Wolf Wolfe Worth Wright Yates York Rubio Hull Musk Bloom Burr Gore Quayle Rather Cheney Kerry Hague Eden Heath Balls
Cable Brown Major Truss Cleverly Reed Cox Lamb Merkel Short Straw Darling Fallow Hammond Blunt Starmer Raab Buttigieg
Booker Harden Warnock Blinken Austin Dole Cotton Cruz Cornyn Tester Sanders Crow Speaker Oz Fry Lee Archer Gore Pence
Kohl Assange Snowden Manning Winner Comey Mueller Barr Sessions Ban Moon Roh Rama Win Moi Banda Begin Sharon Peel Nobel
Gates Jobs Cook Ma Son Buffett Dell Page Brin Ellison Benz Ford Honda Bush Said Sane Wade Mane Sow Sata Jung Park
Kim Yang Tong Pan Bo Gun Yin Jin Su Li Ding Rank Gentle Gallant Zen Sun Sung Song Chow Fang Gong Ping Hun Ha Ho Oh
Chin Chang Wen Tan Tang Shin Shim Ram Das Rana Rao Sari Khat Shah Khan Sheik Singh Emir Sultan Aga Malik Salami
Ge Ming Cao Tao Wu Hu Ng Lam Lai Lau Law Lo Lu Ran Mai Tu Thai Man Mann Hong Kong Deri Milk Kissinger Powell'''.split())
PLACES = set('''Jordan Georgia Chad Israel Sydney Paris Victoria Washington Lincoln Austin Dallas Houston Madison Carolina
Virginia Dakota Montana Savannah London Florence Vienna Siena Sienna Asia India Kenya Cuba Ireland England Milan Roma
Sofia Lima Santiago Salvador Georgetown Kingston Wellington Hamilton Alexandria Valencia Verona Adelaide Perth Melbourne
Cork York Chester Lancaster Kent Berlin Holland France Francia Germany Spain Medina Cordova Cordoba Córdoba Bethlehem
Nazareth Palestine Syria Mali Niger Togo Benin Oman Iran Iraq Ghana Guinea Malta Samoa Tonga Dominica Grenada Martinique
Jamaica Brazil Panama Colombia Columbia Argentina America Europe Africa Persia Troy Odessa Lourdes Zaria Kano Jos Aden
Baghdadi Leon León Granada Toledo Sevilla Burgos Avila Ávila Aragon Navarra Navarro Genoa Genova Messina Palermo Ferrara
Trento Pisa Milano Romano Hanover Bremen Essen Wien Basel Brest Nancy Lyon Nice Cannes Tours Orleans Orlando Phoenix
Denver Boston Raleigh Cheyenne Trenton Charleston Lansing Albany Salem Reno Laredo Macon Mobile Jackson Cleveland Houston
Lafayette Hartford Brooklyn Bronx Camden Chelsea Preston Bristol Lincoln Derby Durham Bolton Burton Carlisle Wells
Bath Bradford Crawley Harlow Kendal Leeds Lester Leicester Luton Oxford Cambridge Windsor Warwick Stafford Sutton
Barnsley Blackburn Burnley Derry Tyrone Kerry Clare Kildare Limerick Galway Tipperary Scotland Wales Cymru Britain
Britton Britney Brittany Normandy Lorraine Alsace Gascon Holland Flanders Ireland Poland Hungary Romania Tirana Zagreb
Riga Vilnius Tallinn Oslo Helsinki Copenhagen Lisbon Lisboa Madrid Barcelona Bern Kiel Trier Worms Speyer Bonn Ulm
Tripoli Tunis Cairo Luxor Aswan Lagos Accra Dakar Bamako Abuja Juba Harare Nairobi Kampala Kigali Lusaka Maputo Gaza
Haifa Eilat Sinai Zion Hebron Jericho Damascus Beirut Aleppo Homs Amman Basra Kabul Kandahar Herat Kunduz Ghazni
Tehran Qom Shiraz Tabriz Isfahan Karachi Lahore Multan Quetta Peshawar Delhi Kashmir Punjab Jaipur Bangkok Hanoi Hue
Manila Java Bali Sumatra Borneo Jakarta Bandung Medan Seoul Osaka Nara Kyoto Tokyo Nagoya Fukushima Nagasaki Wuhan
Xian Macau Taiwan China Shanghai Quito Bogota Caracas Cali Medellin Cusco Trujillo Rosario Mendoza Tucuman Parana
Montserrat Barbados Trinidad Tobago Aruba Bermuda Havana Cancun Juarez Juárez Monterrey Mexico México Tijuana Veracruz
Puebla Jalisco Sonora Guerrero Morelos Hidalgo Tabasco Colima Nevada Arizona Indiana Maine Tennessee Texas Utah Oregon
California Florida Louisiana Alabama Mississippi Missouri Kansas Kentucky Idaho Ohio Delaware Maryland Alaska Hawaii
Islam Islamic Christian Muslim Moslem Jesus Christ Buddha Allah God Christmas Easter Ramadan Sabbath
French German English Danish Dutch Norman Roman Polish Welsh Irish Scott Greek Turk Arab Kurd Berber Pole Dane Swede
Finn Fin Romain Cyprus Crete Rhodes Delphi Athens Sparta Corinth Olympia Milos Kos Samos Naxos Lesbos Arabia Yemen
Qatar Kuwait Bahrain Sudan Darfur Eritrea Ethiopia Somalia Libya Egypt Algeria Morocco Tunisia Gambia Liberia Congo Gabon
Cameroon Angola Namibia Zambia Malawi Tanzania Uganda Rwanda Burundi Botswana Lesotho Eswatini Comoros Seychelles
Mauritius Madagascar Baku Tbilisi Yerevan Kiev Kyiv Minsk Moscow Donetsk Kherson Kharkiv Lviv Grozny Astana Almaty
Macedonia Serbia Bosnia Croatia Slovenia Albania Kosovo Bulgaria Moldova Ukraine Russia Belarus Latvia Estonia Lithuania
Finland Sweden Norway Denmark Iceland Portugal Italy Italia Greece Turkey Armenia'''.split())
PERIODS = set('Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August '
              'September October November December'.split())
TITLES = set('''Admiral Captain Colonel General Governor Doctor Pastor Lawyer Squire President Minister Council Senator
Mullah Ayatollah Sir Lady Lord Father Mother Sister Brother Queen Doe Unknown Unnamed Baby Infant Male Female Islamic
Allah God Christ Buddha Senora Mister Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
September October November December Messiah Saint Union Army Navy Police News Company Street Avenue Christmas Easter
Muslim Moslem Arab Kurd China America Europe Africa Russia Ukraine Turkey Italy Greece Pole Dane Swede Turk Semen Forum Canal Canals Arts Sales Limo Contractor
Glasses Edit Mall Plaza Furs Lips Jug Hoes Bog Ants Hens Demur Dung Deli Toy Yen Mater Cases Cares Camps Torrents Torrent
Font Feline Bitten Albino Amble Despot Grill Bail Brands Arenas Gasser Cant Carton Honing Bigot Bilge Courtier Cousin Hoop
Lad Lass Jail Salami Dam Hung Phone Binder Saga Alto Pol Dada Ale Ante Aver'''.split())


def table(s):
    return dict(p.split('=') for p in s.split())


CYR = table('а=a б=b в=v г=g ґ=g д=d е=e ё=yo є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh '
            'ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ѓ=gj ќ=kj љ=lj њ=nj џ=dzh ѕ=dz ј=j')
LANG = {'ru': {}, 'uk': table('г=h и=y е=e'), 'bg': table('щ=sht ъ=a ь=y х=h'), 'mk': table('х=h')}
GEO = table('ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh '
            'ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h')
GRE = table('α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o')


def romanise(name, lang):
    """All the spellings a newspaper is likely to use."""
    w = name.lower()
    if lang == 'ka':
        return {''.join(GEO.get(c, c) for c in w).title()}
    if lang == 'el':
        w = ''.join(c for c in unicodedata.normalize('NFD', w.replace('ϊ', 'i').replace('ΐ', 'i'))
                    if not unicodedata.combining(c))
        for a, b in (('ου', 'ou'), ('αυ', 'af'), ('ευ', 'ef'), ('γγ', 'ng'), ('γκ', 'gk'), ('γχ', 'nch')):
            w = w.replace(a, b)
        w = re.sub('^μπ', 'b', w); w = re.sub('^ντ', 'd', w); w = w.replace('μπ', 'mp')
        return {''.join(GRE.get(c, c) for c in w).title()}
    t = {**CYR, **LANG[lang]}
    ends = {'': ['']}
    if lang in ('ru', 'uk'):
        for e, r in (('ский', ['sky', 'skiy']), ('цкий', ['tsky']), ('ський', ['sky', 'skyi']), ('цький', ['tsky', 'tskyi']),
                     ('ий', ['y', 'iy']), ('ый', ['y']), ('ей', ['ei', 'ey']), ('ай', ['ai', 'ay']),
                     ('ія', ['ia', 'iya']), ('ия', ['ia', 'iya']), ('ья', ['ya'])):
            if w.endswith(e):
                ends = {e: r}
                break
    end, tails = next(iter(ends.items()))
    stem = w[:len(w) - len(end)] if end else w
    if lang == 'ru':
        stem = re.sub('(^|[аеёиоуыэюяьъ])е', r'\1є', stem)
    head = ''.join(t.get(c, c) for c in stem)
    out = {(head + x).capitalize() for x in tails}
    return out | {x.replace('ks', 'x') for x in out if 'leks' in x}


words = word_lists.words(os.path.join(OUT, 'lexicon.tsv'))
tmp = tempfile.mkdtemp()
subprocess.run(['dpkg', '-x', glob.glob(SRC + '/wordnet-base_*3.0-37*.deb')[0], tmp], check=True)
uses = defaultdict(int)
for line in open(tmp + '/usr/share/wordnet/cntlist.rev'):
    key, _, n = line.split()
    uses[key.split('%')[0]] += int(n)
closed = {l.split('\t')[0] for l in open(os.path.join(HERE, 'closed_class.tsv'), encoding='utf-8')}


def latin(s):
    return all('LATIN' in unicodedata.name(c, '') for c in s if c.isalpha())


score = {'given': defaultdict(float), 'surname': defaultdict(float)}
rank = {'given': defaultdict(float), 'surname': defaultdict(float)}
ATTR = re.compile(r'(first|last)_(?:romanized_)?names(?:_(?:fe)?male|_unisex|_est|_rus|_romanized.*)?$'
                  r'|(?:unisex|male)_(last)_names$|(first|last)_romanized_names_(?:fe)?male$')
CYRILLIC = {'ru_RU': 'ru', 'uk_UA': 'uk', 'bg_BG': 'bg', 'mk_MK': 'mk', 'el_GR': 'el', 'ka_GE': 'ka'}
# The lists of English-speaking countries weigh more, the very long ones less.
LOW = {'en_US': 4, 'en_GB': 4, 'en_NZ': 2, 'en_IN': 1.5, 'en_PK': 1.2, 'en_KE': 1.2, 'en_NG': 2, 'ha_NG': 2, 'ig_NG': 2,
       'yo_NG': 1.5, 'bg_BG': .7, 'uk_UA': .9, 'el_GR': .7, 'ka_GE': .7, 'tr_TR': .9, 'is_IS': .3, 'en': .35, 'ga_IE': .6, 'zu_ZA': .8, 'de_CH': .6, 'de_DE': .7, 'sk_SK': .7, 'pl_PL': .8, 'en_IE': .9}
import faker.providers.person as person
import zipfile
locales = sorted({m[1] for m in (re.match(r'faker/providers/person/([a-z]\w+)/__init__.py', n)
                                 for n in zipfile.ZipFile(glob.glob(SRC + '/faker-40.54.0-*.whl')[0]).namelist()) if m})
base = person.Provider
for loc in locales:
    P = importlib.import_module('faker.providers.person.' + loc).Provider
    found = {'given': set(), 'surname': set()}
    for attr in sorted(dir(P)):
        m = ATTR.match(attr)
        v = getattr(P, attr)
        if not m or v is getattr(base, attr, None) or not isinstance(v, (list, tuple, dict)):
            continue
        kind = 'given' if 'first' in m.groups() else 'surname'
        ranked = list(v) != sorted(v) and len(v) > 20       # not in the alphabet's order: by use
        for i, n in enumerate(v):
            if not isinstance(n, str):
                continue
            n = unicodedata.normalize('NFC', n.strip().replace('\u2019', "'"))
            if latin(n):
                found[kind].add(n)
                if ranked:
                    rank[kind][n] = max(rank[kind][n], .25 * (1 - i / len(v)))
            elif loc in CYRILLIC and n.isalpha():
                found[kind] |= romanise(n, CYRILLIC[loc])
    for kind, ns in found.items():
        for n in ns:
            if n.isupper() and len(n) > 2:
                n = n.title()
            if NAME.match(n) and n[0].isupper() and len(n) > 1 and latin(n) and not n.isupper():
                score[kind][n] += LOW.get(loc, 1)
for line in open(os.path.join(HERE, 'names_by_hand.tsv'), encoding='utf-8').read().splitlines()[1:]:
    n, kind = line.split('\t')
    for k in ('given', 'surname') if kind == 'both' else (kind,):
        score[k][n] += 10

for k, names in (('given', KEEP_GIVEN), ('surname', KEEP_SURNAME)):
    for n in names:
        if n in score[k]:
            score[k][n] += 5

by_hand = {l.split('\t')[0] for l in open(os.path.join(HERE, 'names_by_hand.tsv'), encoding='utf-8')}
CLEAR = set('''Peter Bob Ken Ben Maria Charlotte Lisa Jimmy Tommy Tom Tim Jim Sam Dan Ted Jerry Johnny Billy Bobby Harry Hugh
Louis Veronica Donna Eva Betty Gloria Miranda Barry Andy Nick Matt Maxwell Josh Martin Nelson Jackson Moore Rogers Russell
Marshall Taylor Henry Sanders Smith Kim Wright Simmons Perry Singh Khan Shah Malik Wang Deb Tony Derrick Ralph Barbara
Norm Collins Lee Li Jin Wu Hu Ma Zhou Yang Jane Joan Tiffany Lucy Sally Neal Webb Wolfe Yates Vance Pratt Rao Adrian
Carol Trump Oscar Mae Stella Vera Carmen Clement Sophia Leo Rex Magnus Sarah John William Scott Graham Nancy Levy Max Jean Brad Dustin Warren Terry Robin Wei Wen Tang Tung Sung Vu Wan
Mei Han Rob Lynch Clare Morales Guerrero Juarez Juárez Navarro Cordova Trujillo Arroyo Avila Ávila Hidalgo Mendoza Arias
Marques Lopes Pinto Burton Sutton Preston Leon León Lester Tyrone Garner Stein Stokes Manning Mercer Pugh Parsons Pierce
Davenport Grimes Hurley Huff Burns Browning Shea Rosario Soe Doan Lam Lai Leonard Linden Das Ramadan Sayed Baghdadi Kerry
Johns Lopes Hays Derek Silke Dieter Mats Basel Ester'''.split()) - {'Trump', 'Oscar', 'Rex', 'Clement'}


def kinds(n):
    w = n.lower()
    out = {k for k in score if n in score[k]}
    support = w in words or n in PLACES or n in PERIODS
    if n in TITLES:
        out = set()
    if w in words and n not in CLEAR:
        frequent = w in closed or uses[w] >= 6 or n.endswith('ly')
        if frequent:
            if n not in KEEP_GIVEN and n not in by_hand:
                out -= {'given'}
            if n not in KEEP_SURNAME and n not in by_hand:
                out -= {'surname'}
    return out, support and n not in CLEAR


FORCE = {'Washington': 'surname?', 'Lincoln': 'surname?', 'Georgia': 'given?', 'Chad': 'given?', 'Israel': 'given?',
         'Sydney': 'given?', 'Paris': 'given?', 'Victoria': 'given?', 'Jordan': 'both?', 'Bush': 'surname?',
         'Islam': 'surname?', 'Roman': 'given?', 'German': 'given?', 'Van': 'given?'}
for n in FORCE:
    for k in score:
        score[k].setdefault(n, 1)
table_ = {}
for k in score:
    ok = [n for n in score[k] if k in kinds(n)[0]]
    for n in sorted(ok, key=lambda n: (-score[k][n] - rank[k][n], n))[:MAX[k]]:
        table_.setdefault(n, set()).add(k)
rows = []
for n, ks in table_.items():
    kind = 'both' if len(ks) > 1 else next(iter(ks))
    rows.append((n, FORCE.get(n, kind + ('?' if kinds(n)[1] else ''))))
path = os.path.join(OUT, 'names.tsv')
with open(path, 'w', encoding='utf-8') as f:
    f.write('kind\twords\n' + ''.join(r + '\n' for r in word_lists.rows(rows)))
print('names.tsv', len(rows), os.path.getsize(path), {k: len([1 for s in table_.values() if k in s]) for k in MAX},
      {k: len(score[k]) for k in MAX})
