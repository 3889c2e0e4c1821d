#include "SitrepData.h"

// One array and one row a file. The compiler re-reads a file when it changes.

static const unsigned char actors_libya[] = {
#embed "actors/libya.tsv"
};

static const unsigned char actors_states[] = {
#embed "actors/states.tsv"
};

static const unsigned char actors_world[] = {
#embed "actors/world.tsv"
};

static const unsigned char en_abbreviations[] = {
#embed "en/abbreviations.txt"
};

static const unsigned char en_boilerplate[] = {
#embed "en/boilerplate.tsv"
};

static const unsigned char en_calendar_words[] = {
#embed "en/calendar_words.txt"
};

static const unsigned char en_capital_words[] = {
#embed "en/capital_words.txt"
};

static const unsigned char en_common_words[] = {
#embed "en/common_words.txt"
};

static const unsigned char en_cues[] = {
#embed "en/cues.tsv"
};

static const unsigned char en_deeds[] = {
#embed "en/deeds.tsv"
};

static const unsigned char en_function_words[] = {
#embed "en/function_words.txt"
};

static const unsigned char en_given_names[] = {
#embed "en/given_names.txt"
};

static const unsigned char en_holidays[] = {
#embed "en/holidays.tsv"
};

static const unsigned char en_name_heads[] = {
#embed "en/name_heads.tsv"
};

static const unsigned char en_speech_verbs[] = {
#embed "en/speech_verbs.txt"
};

static const unsigned char en_time_words[] = {
#embed "en/time_words.tsv"
};

static const unsigned char en_titles[] = {
#embed "en/titles.tsv"
};

static const unsigned char html_entities[] = {
#embed "html/entities.tsv"
};

static const unsigned char html_labels[] = {
#embed "html/labels.tsv"
};

static const unsigned char html_months[] = {
#embed "html/months.tsv"
};

static const unsigned char html_roles[] = {
#embed "html/roles.tsv"
};

static const unsigned char places_gazetteer[] = {
#embed "places/gazetteer.tsv"
};

static const unsigned char places_libya[] = {
#embed "places/libya.tsv"
};

static const unsigned char places_lines[] = {
#embed "places/lines.bin"
};

static const unsigned char places_world[] = {
#embed "places/world.tsv"
};

static const struct sitrep_data_file files[] = {
    {"actors/libya.tsv", actors_libya, sizeof actors_libya},
    {"actors/states.tsv", actors_states, sizeof actors_states},
    {"actors/world.tsv", actors_world, sizeof actors_world},
    {"en/abbreviations.txt", en_abbreviations, sizeof en_abbreviations},
    {"en/boilerplate.tsv", en_boilerplate, sizeof en_boilerplate},
    {"en/calendar_words.txt", en_calendar_words, sizeof en_calendar_words},
    {"en/capital_words.txt", en_capital_words, sizeof en_capital_words},
    {"en/common_words.txt", en_common_words, sizeof en_common_words},
    {"en/cues.tsv", en_cues, sizeof en_cues},
    {"en/deeds.tsv", en_deeds, sizeof en_deeds},
    {"en/function_words.txt", en_function_words, sizeof en_function_words},
    {"en/given_names.txt", en_given_names, sizeof en_given_names},
    {"en/holidays.tsv", en_holidays, sizeof en_holidays},
    {"en/name_heads.tsv", en_name_heads, sizeof en_name_heads},
    {"en/speech_verbs.txt", en_speech_verbs, sizeof en_speech_verbs},
    {"en/time_words.tsv", en_time_words, sizeof en_time_words},
    {"en/titles.tsv", en_titles, sizeof en_titles},
    {"html/entities.tsv", html_entities, sizeof html_entities},
    {"html/labels.tsv", html_labels, sizeof html_labels},
    {"html/months.tsv", html_months, sizeof html_months},
    {"html/roles.tsv", html_roles, sizeof html_roles},
    {"places/gazetteer.tsv", places_gazetteer, sizeof places_gazetteer},
    {"places/libya.tsv", places_libya, sizeof places_libya},
    {"places/lines.bin", places_lines, sizeof places_lines},
    {"places/world.tsv", places_world, sizeof places_world},
};

size_t sitrep_data_file_count(void) { return sizeof files / sizeof files[0]; }

struct sitrep_data_file sitrep_data_file_at(size_t index) { return files[index]; }
