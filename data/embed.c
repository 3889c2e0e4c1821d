#include "SitrepData.h"

// One array and one row a file. The compiler re-reads a file when it changes.

static const unsigned char en_abbreviations[] = {
#embed "en/abbreviations.txt"
};

static const unsigned char en_boilerplate[] = {
#embed "en/boilerplate.tsv"
};

static const unsigned char en_cues[] = {
#embed "en/cues.tsv"
};

static const unsigned char en_deeds[] = {
#embed "en/deeds.tsv"
};

static const unsigned char en_time_words[] = {
#embed "en/time-words.tsv"
};

static const struct sitrep_data_file files[] = {
    {"en/abbreviations.txt", en_abbreviations, sizeof en_abbreviations},
    {"en/boilerplate.tsv", en_boilerplate, sizeof en_boilerplate},
    {"en/cues.tsv", en_cues, sizeof en_cues},
    {"en/deeds.tsv", en_deeds, sizeof en_deeds},
    {"en/time-words.tsv", en_time_words, sizeof en_time_words},
};

size_t sitrep_data_file_count(void) { return sizeof files / sizeof files[0]; }

struct sitrep_data_file sitrep_data_file_at(size_t index) { return files[index]; }
