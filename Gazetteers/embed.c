#include "GazetteerData.h"

#define BYTES static const unsigned char

BYTES folding[] = {
#embed "folding.tsv"
};
BYTES words[] = {
#embed "words.tsv"
};
BYTES lexicon[] = {
#embed "lexicon.tsv"
};
BYTES irregular[] = {
#embed "irregular.tsv"
};
BYTES readings[] = {
#embed "readings.tsv"
};
BYTES names[] = {
#embed "names.tsv"
};
BYTES frames[] = {
#embed "frames.tsv"
};
BYTES signatures[] = {
#embed "signatures.tsv"
};
BYTES places[] = {
#embed "places.tsv"
};
BYTES organizations[] = {
#embed "organizations.tsv"
};
BYTES people[] = {
#embed "people.tsv"
};
BYTES weapons[] = {
#embed "weapons.tsv"
};
BYTES report_css[] = {
#embed "formats/report.css"
};
BYTES report_js[] = {
#embed "formats/report.js"
};
BYTES brat_conf[] = {
#embed "formats/brat.conf"
};

// The indexes of these files, compiled ahead: numbers of up to 8 bytes, used where they stand.
_Alignas(16) BYTES compiled[] = {
#embed "index.bin" if_empty(0)
};

#define FILE_ROW(list) {#list ".tsv", list, sizeof list}
#define FORMAT_ROW(name, ending) {"formats/" #name "." #ending, name##_##ending, sizeof name##_##ending}

static const embedded_file files[] = {
    FILE_ROW(folding), FILE_ROW(words),      FILE_ROW(lexicon), FILE_ROW(irregular),     FILE_ROW(readings), FILE_ROW(names),
    FILE_ROW(frames),  FILE_ROW(signatures), FILE_ROW(places),  FILE_ROW(organizations), FILE_ROW(people),   FILE_ROW(weapons),
    FORMAT_ROW(report, css), FORMAT_ROW(report, js), FORMAT_ROW(brat, conf),
    {"index.bin", compiled, sizeof compiled},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }
embedded_file embedded_file_at(size_t index) { return files[index]; }
