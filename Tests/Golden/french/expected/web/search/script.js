"use strict";
(() => {
const course = {"id":"french","moments":true,"title":"Vendre, en bref & bien","language":"fr","hasDecimalComma":true,"asksConfidence":false,"words":{"search":{"other":"Recherche"},"searchLead":{"other":"Trouve les sections, les termes et les questions de ce cours."},"searchField":{"other":"Rechercher dans ce cours"},"hits":{"one":"{n} résultat","other":"{n} résultats"},"filterHits":{"other":"Filtrer"},"noHits":{"other":"Aucun résultat pour « {title} »."},"moreHits":{"other":"Afficher plus de résultats"},"searchFailed":{"other":"La recherche n’a pas pu être chargée. Vérifiez la connexion, puis écrivez de nouveau."},"term":{"other":"Terme"},"moments":{"other":"Situations et fiches"},"removeMarks":{"other":"Retirer les marques de la recherche"},"brief":{"other":"Fiche"},"quiz":{"other":"Quiz"},"exercise":{"other":"Exercice"},"rolePlay":{"other":"Jeu de rôle"},"worksheet":{"other":"Fiche de travail"},"apply":{"other":"Sur votre propre cas"},"card":{"other":"Carte mémo"}}};
template web/scripts/search/stemmers/base.js
template web/scripts/search/stemmers/french.js
template web/scripts/search/1-words.js
template web/scripts/search/2-index.js
template web/scripts/search/2-moments.js
template web/scripts/search/3-page.js
})();
