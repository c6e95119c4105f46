// Debian builds libxml2 with ICU. Its headers would bring the system's ICU types in next to
// Foundation's own copy, and no file could see both. Nothing here uses the encoding handlers
// whose layout this hides.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlwriter.h>

// xmlFree is a variable that holds a function. Swift's concurrency check refuses to read it, since it
// could change; nothing here changes it.
static inline void lectern_xmlFreeText(xmlChar *text) { xmlFree(text); }
