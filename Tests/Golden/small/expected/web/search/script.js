"use strict";
(() => {
const course = {"id":"small-talk","title":"Small Talk","language":"en","hasDecimalComma":false,"asksConfidence":false,"words":{"search":{"other":"Search"},"searchLead":{"other":"Find sections, terms and questions of this course."},"searchField":{"other":"Search this course"},"hits":{"one":"{n} result","other":"{n} results"},"filterHits":{"other":"Filter"},"noHits":{"other":"Nothing found for “{title}”."},"moreHits":{"other":"Show more results"},"searchFailed":{"other":"The search could not be loaded. Check the connection, and write again."},"term":{"other":"Term"},"moments":{"other":"Situations and briefs"},"removeMarks":{"other":"Remove the marks of the search"},"brief":{"other":"Brief"},"quiz":{"other":"Quiz"},"exercise":{"other":"Exercise"},"rolePlay":{"other":"Role-play"},"worksheet":{"other":"Worksheet"},"apply":{"other":"Apply it"},"card":{"other":"Flash card"}}};
template web/scripts/search/stemmers/base.js
template web/scripts/search/stemmers/english.js
template web/scripts/search/1-words.js
template web/scripts/search/2-index.js
template web/scripts/search/2-moments.js
template web/scripts/search/3-page.js
})();
