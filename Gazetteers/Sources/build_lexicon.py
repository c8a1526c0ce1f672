#!/usr/bin/env python3
"""Build lexicon.tsv (word -> Penn tags), irregular.tsv and plurals.tsv.

Sources and licences
- PyPI textblob 0.20.1 (MIT), file textblob/en/en-lexicon.txt: Brill's tagger
  lexicon v1.14, "Copyright 1993 by the Massachusetts Institute of Technology and
  the University of Pennsylvania. All rights reserved. MIT license."; its extra
  words come from the Twitter POS Annotated Data (Carnegie Mellon, "Creative
  Commons Attribution 3.0 Unported license (CC-BY)").
- Debian wordnet-base 1:3.0-37, the WordNet 3.0 files ("WordNet3.0" licence,
  Copyright 2006 by Princeton University): second readings, irregular forms.
- By hand: closed_class.tsv (overrides), extra_words.tsv, irregular_by_hand.tsv.

Rows: every lower-case single word Brill knows with an open-class tag, plus the
inflected forms of the verbs and nouns that both Brill and WordNet know, plus
British spellings of these, plus the hand lists. The first reading is Brill's.
A further reading is kept if WordNet's tagged texts count it, if Brill has an
inflected form that proves it, or if WordNet has little data on the word at all.

Usage: build_lexicon.py DIR   (holds textblob-*.whl and wordnet-base_*.deb:
  pip download --no-deps textblob==0.20.1; apt-get download wordnet-base)
"""
import glob, os, re, subprocess, sys, tempfile, zipfile
import word_lists
from collections import defaultdict

SRC = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.dirname(HERE)
OPEN = {'NN', 'NNS', 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'JJ', 'JJR', 'JJS',
        'RB', 'RBR', 'RBS', 'UH', 'CD'}
TAGS = OPEN | {'IN', 'DT', 'PRP', 'PRP$', 'CC', 'MD', 'TO', 'WDT', 'WP', 'WRB', 'EX', 'PDT', 'RP'}
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*\Z")
VOWELS = 'aeiou'


def hand(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as f:
        return [l.rstrip('\n').split('\t') for l in f][1:]


# ---- Brill -----------------------------------------------------------------
whl = zipfile.ZipFile(glob.glob(SRC + '/textblob-0.20.1-*.whl')[0])
brill, brill_cap = {}, {}
for line in whl.read('textblob/en/en-lexicon.txt').decode('utf-8').splitlines():
    if line.startswith(';;;') or ' ' not in line:
        continue
    w, tag = line.rsplit(' ', 1)
    tag = tag.split('|')[0]
    if WORD.match(w):
        brill[w] = tag
    elif WORD.match(w.lower()) and tag in OPEN and w[1:].islower():
        brill_cap[w.lower()] = tag

# ---- WordNet ---------------------------------------------------------------
tmp = tempfile.mkdtemp()
subprocess.run(['dpkg', '-x', glob.glob(SRC + '/wordnet-base_*3.0-37*.deb')[0], tmp], check=True)
WN = tmp + '/usr/share/wordnet/'
lemmas = {}                       # pos -> lower-case lemmas, as WordNet spells them
for pos in ('noun', 'verb', 'adj', 'adv'):
    s = lemmas[pos] = set()
    for line in open(WN + 'data.' + pos, encoding='latin-1'):
        if line.startswith(' '):
            continue
        f = line.split()
        for i in range(int(f[3], 16)):
            w = re.sub(r'\(.*', '', f[4 + 2 * i])
            if WORD.match(w):
                s.add(w)
count = defaultdict(int)          # (lemma, pos) -> uses in WordNet's tagged texts
for line in open(WN + 'cntlist.rev'):
    key, _, n = line.split()
    lemma, lex = key.split('%')
    count[lemma, {'1': 'noun', '2': 'verb', '3': 'adj', '4': 'adv', '5': 'adj'}[lex[0]]] += int(n)
exc = {}                          # pos -> {base: [forms]}
for pos in ('noun', 'verb'):
    exc[pos] = defaultdict(list)
    for line in open(WN + pos + '.exc'):
        f = line.split()
        for base in f[1:]:
            if WORD.match(f[0]) and WORD.match(base):
                exc[pos][base].append(f[0])


# ---- Inflection ------------------------------------------------------------
def s_form(w):
    if re.search(r'(s|x|z|ch|sh)$', w):
        return w + 'es'
    if re.search(r'[^aeiou]y$', w):
        return w[:-1] + 'ies'
    if re.search(r'[^aeiou]o$', w) and w not in SIMPLE_O:
        return w + 'es'
    return w + 's'


SIMPLE_O = set('photo piano solo memo logo casino dynamo euro kilo macro micro pro disco taco zero '
               'auto condo demo dynamo intro combo limo promo retro rhino typo turbo ego '
               'silo commando hippo tempo soprano burrito avocado inferno tobacco '
               'manifesto ghetto paparazzo gringo jumbo lingo torso stiletto quarto placebo'.split())


def past_form(w):
    if w.endswith('e'):
        return w + 'd'
    if re.search(r'[^aeiou]y$', w):
        return w[:-1] + 'ied'
    return w + 'ed'


def ing_form(w):
    if w.endswith('ie'):
        return w[:-2] + 'ying'
    if w.endswith('e') and not re.search(r'(ee|oe|ye)$', w) and w not in ('singe', 'tinge'):
        return w[:-1] + 'ing'
    return w + 'ing'


# Irregular verbs by hand; doubled consonants from verb.exc (or one syllable, consonant-vowel-consonant).
RARE = set('bullshit tat sup hat din jig scab weatherstrip quickstep sub hog cup'.split())
ODD_PLURALS = {('diva', 'dive'), ('colon', 'cola'), ('lied', 'lieder'), ('persona', 'personae'),
               ('schema', 'schemata'), ('calculus', 'calculi'), ('markka', 'markkaa'), ('spectrum', 'spectra')}
irregular = defaultdict(list)
for lemma, past, part in hand('irregular_by_hand.tsv'):
    irregular[lemma].append((past, part))


def doubled(w):
    d = w + w[-1]
    if w.endswith('c'):
        d = w + 'k'
    forms = exc['verb'].get(w, [])
    if d + 'ed' in forms or d + 'ing' in forms or re.search('(wire|air|eaves|side)(tap|drop|step)$', w):
        return d
    if re.match(r'[^aeiou]*(qu)?[aeiou][^aeiouwxy]$', w) and d + 'ed' in brill:
        return d
    return None


def verb_forms(w):
    """[(past, participle, gerund)], the most usual first."""
    d = doubled(w)
    if w in irregular:
        ing = d + 'ing' if d else ing_form(w)
        return [(p, q, ING.get(w, ing)) for p, q in irregular[w]]
    if d:
        rows = [(d + 'ed', d + 'ed', d + 'ing')]
        if not re.match(r'[^aeiou]*(qu)?[aeiou][^aeiou]$', w) and past_form(w) in brill:
            rows.insert(0, (past_form(w), past_form(w), ing_form(w)))
        return rows
    return [(past_form(w), past_form(w), ING.get(w, ing_form(w)))]


ING = {'lie': 'lying', 'die': 'dying', 'tie': 'tying', 'dye': 'dyeing', 'age': 'aging', 'cost': 'costing',
       'beat': 'beating', 'offset': 'offsetting', 'input': 'inputting', 'output': 'outputting'}


def noun_plurals(w):
    irr = [f for f in exc['noun'].get(w, []) if f != w and (w, f) not in ODD_PLURALS]
    if w in PLURAL:
        return [PLURAL[w]]
    m = re.match(r'(.*[a-z-])?(man|woman|child|foot|tooth|wife|knife|life|shelf|thief)$', w)
    if m and w not in NOT_MEN and (irr or w.endswith(('man', 'woman'))):
        return [(m[1] or '') + PLURAL[m[2]]]
    seen = [f for f in irr if f in brill]
    if seen and s_form(w) not in brill:
        return seen
    return [s_form(w)] + seen


NOT_MEN = {'german', 'roman', 'shaman', 'talisman', 'ottoman', 'caiman', 'human', 'norman', 'hetman',
           'mussulman', 'superhuman', 'musselman', 'toman', 'leman', 'dolman', 'lowlife', 'still-life'}
PLURAL = dict(hand('plurals_by_hand.tsv'))

# ---- Which words are attested as what ------------------------------------------
ise = {}                          # British spelling -> American one that Brill knows
for pos in lemmas:
    for w in lemmas[pos]:
        if w in brill:
            continue
        for a, b in (('is(e|er|ing|ed|ation|able)$', r'iz\1'), ('our', 'or'), ('re$', 'er'), ('ence$', 'ense'),
                     ('yse$', 'yze'), ('ogue$', 'og'), ('mme$', 'm'), ('ll', 'l'), ('ae', 'e'), ('oe', 'e')):
            v = re.sub(a, b, w)
            if v != w and v in brill and v in lemmas[pos]:
                ise[w] = v


def seen(w, pos=None):
    return (w in brill or w in ise or w in brill_cap
            or pos == 'noun' and any(brill.get(f) == 'NNS' for f in noun_plurals(w))
            or pos == 'verb' and any(brill.get(f) in ('VBZ', 'VBD', 'VBN', 'VBG') for r in verb_forms(w) for f in r))


def tag_of(w):
    t = brill.get(w) or brill.get(ise.get(w)) or brill_cap.get(w)
    return t if t in OPEN else None


POS = {'NN': 'noun', 'VB': 'verb', 'VBP': 'verb', 'JJ': 'adj', 'RB': 'adv'}


def attested(w, pos):
    if w not in lemmas[pos]:
        return False
    v = ise.get(w, w)
    n = count[w, pos] + count[v, pos]
    total = sum(count[x, p] for x in {w, v} for p in lemmas)
    if POS.get(tag_of(w)) == pos or (n and n * 200 >= total):
        return True
    if pos == 'verb' and any(brill.get(f) in ('VBD', 'VBN', 'VBG', 'JJ') for r in verb_forms(v) for f in r):
        return True
    if pos == 'noun' and any(brill.get(f) == 'NNS' for f in noun_plurals(v)) and tag_of(w) not in ('VB', 'RB'):
        return True
    return total <= 3 and pos != 'verb'


lex = defaultdict(dict)           # word -> {tag: weight}
def add(w, tag, weight):
    if WORD.match(w):
        lex[w][tag] = max(lex[w].get(tag, -1), weight)


verbs = {w for w in lemmas['verb'] if seen(w, 'verb') and attested(w, 'verb')}
nouns = {w for w in lemmas['noun'] if seen(w, 'noun') and attested(w, 'noun') and tag_of(w) != 'NNS'}
nouns |= {w for w, t in brill.items() if t == 'NN' and not w.endswith(('ing', 'ness')) and s_form(w) in brill}
adjs = {w for w in lemmas['adj'] if seen(w) and attested(w, 'adj')}
advs = {w for w in lemmas['adv'] if seen(w) and attested(w, 'adv')}
extra = {k: set(v.split()) for k, v in hand('extra_words.tsv')}
verbs |= extra['verb'] | set(irregular); nouns |= extra['noun']; adjs |= extra['adj']; advs |= extra['adv']
closed = dict(hand('closed_class.tsv'))

for w in sorted(verbs):
    n = count[w, 'verb']
    add(w, 'VB', n + .2); add(w, 'VBP', n + .1)
    if w in ('be', 'have', 'do'):
        continue
    add({'prefix': 'prefixes'}.get(w, s_form(w)), 'VBZ', n)
    for past, part, ing in verb_forms(w):
        add(ing, 'VBG', n)
        if past == part:
            add(past, 'VBD', n + .2); add(past, 'VBN', n + .1)
        else:
            add(past, 'VBD', n); add(part, 'VBN', n)
for w in sorted(nouns):
    n = count[w, 'noun']
    add(w, 'NN', n + .3)
    # no plural for -ness and other mass nouns that Brill never saw in the plural
    for p in noun_plurals(w):
        if p in brill or w in ise or w in extra['noun'] or n > 0 and not re.search(r'(ness|ism|ity|ics|ing|s)$', w):
            add(p, 'NNS', n + .3)
for w in sorted(adjs):
    add(w, 'JJ', count[w, 'adj'] + .05)
for w in sorted(advs):
    add(w, 'RB', count[w, 'adv'])
for w, tag in list(brill_cap.items()) + [(w, brill[v]) for w, v in sorted(ise.items())] + list(brill.items()):
    if tag not in OPEN or (w not in brill and w not in lex):
        continue
    if tag == 'UH' and w not in lemmas['noun'] | lemmas['verb'] | lemmas['adj'] | lemmas['adv']:
        continue                  # Twitter's noises
    if "'" in w and w not in lemmas['noun'] | lemmas['adj']:
        continue                  # "a'back-to-basics"
    if tag in ('VBD', 'VBN') and w.endswith('ed') and w not in (f for r in irregular.values() for x in r for f in x):
        add(w, 'VBD', 0); add(w, 'VBN', 0)
    if tag in ('VB', 'VBP'):
        add(w, 'VB', 0); add(w, 'VBP', 0)
    if w in lex and tag not in lex[w] and tag == 'NN' and 'NNS' in lex[w]:
        tag = 'NNS'
    add(w, tag, 1e6)
for w, tags in closed.items():
    lex[w] = {t: 1e3 - i for i, t in enumerate(tags.split())}

rows = {}
for w, tags in lex.items():
    t = sorted(tags, key=lambda x: (-tags[x], x))
    if 'VB' in t and 'VBP' in t and w not in closed:      # VB and VBP always side by side
        i = min(t.index('VB'), t.index('VBP'))
        rest = [x for x in t if x not in ('VB', 'VBP')]
        first = ['VBP', 'VB'] if t[0] == 'VBP' else ['VB', 'VBP']
        t = rest[:i] + first + rest[i:]
    assert t and set(t) <= TAGS, (w, t)
    if len(w) == 1 and w not in ('a', 'i'):
        continue
    rows[w] = ' '.join(t)


def write(name, header, lines):
    with open(os.path.join(OUT, name), 'w', encoding='utf-8') as f:
        f.write(header + '\n' + ''.join(l + '\n' for l in lines))
    print(name, len(lines), os.path.getsize(os.path.join(OUT, name)))


write('lexicon.tsv', 'readings\twords', list(word_lists.rows(rows.items())))
irr = []
for w in sorted(verbs - {'be'}):
    third = {'have': 'has', 'do': 'does'}.get(w, s_form(w))
    if w in irregular or doubled(w) and w in brill and w not in RARE and (count[w, 'verb'] or brill.get(doubled(w) + 'ed')):
        for past, part, ing in verb_forms(w):
            if w in irregular or past != past_form(w):
                irr.append('\t'.join((w, past, part, third, ing)))
write('irregular.tsv', 'lemma\tpast\tparticiple\tthird\tgerund', sorted(set(irr)))
plu = []
for w in sorted(nouns):
    p = noun_plurals(w)[0]
    if (w in PLURAL or p != s_form(w)) and (p in brill or w in PLURAL):
        plu.append(w + '\t' + p)
for w, p in PLURAL.items():
    plu.append(w + '\t' + p)
write('plurals.tsv', 'singular\tplural', sorted(set(plu)))
print(len(verbs), 'verbs', len(nouns), 'nouns')
