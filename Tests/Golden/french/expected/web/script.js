"use strict";
(() => {
const course = {"id":"french","offline":"offline.js","practice":"practice/index.html","title":"Vendre, en bref & bien","language":"fr","hasDecimalComma":true,"asksConfidence":false,"words":{"check":{"other":"Vérifier"},"showAnswer":{"other":"Montrer la réponse"},"rightNow":{"other":"C’est juste."},"notRight":{"other":"Ce n’est pas juste."},"partlyRight":{"other":"{number} sur {total} justes."},"tryOnceMore":{"other":"Essaie encore une fois."},"hereIsAnswer":{"other":"Voici la réponse."},"needsNumber":{"other":"Écris un nombre, par exemple {answer}."},"howSure":{"other":"Es-tu sûr de ta réponse ?"},"sure":{"other":"Oui, sûr"},"notSure":{"other":"Pas sûr"},"saidSure":{"other":"Tu as dit : sûr."},"saidNotSure":{"other":"Tu as dit : pas sûr."},"kept":{"other":"Ce que tu écris reste sur cet appareil."},"notKept":{"other":"Ce navigateur ne garde rien : ce que tu écris disparaît quand tu quittes la page."},"copyText":{"other":"Copier en texte"},"copied":{"other":"Copié."},"eMail":{"other":"Envoyer par e-mail"},"print":{"other":"Imprimer"},"markDone":{"other":"Marquer comme terminée"},"isDone":{"other":"Terminée"},"doneCount":{"other":"Terminé : {number} sur {total}"},"continueWith":{"other":"Continuer : {title}"},"minutesLeft":{"other":"encore {n} min"},"yourAnswers":{"other":"Tes réponses"},"saveFile":{"other":"Enregistrer dans un fichier"},"loadFile":{"other":"Charger depuis un fichier"},"loaded":{"one":"{n} entrée chargée.","other":"{n} entrées chargées."},"badFile":{"other":"Ce fichier ne contient pas de réponses de ce cours. Rien n’a changé."},"erase":{"other":"Effacer"},"eraseQuestion":{"other":"Effacer tout ce que tu as répondu et écrit dans ce cours sur cet appareil ?"},"erased":{"other":"Tout est effacé."},"play":{"other":"Lire"},"pause":{"other":"Pause"},"back":{"one":"Reculer de {n} seconde","other":"Reculer de {n} secondes"},"forward":{"one":"Avancer de {n} seconde","other":"Avancer de {n} secondes"},"seek":{"other":"Position dans l’enregistrement"},"speed":{"other":"Vitesse"},"display":{"other":"Affichage"},"colors":{"other":"Couleurs"},"automatic":{"other":"Automatique"},"light":{"other":"Clair"},"dark":{"other":"Sombre"},"textSize":{"other":"Taille du texte"},"small":{"other":"Petite"},"normal":{"other":"Normale"},"large":{"other":"Grande"},"right":{"other":"Juste"},"wrong":{"other":"Pas celle-ci"},"comma":{"other":", "},"colon":{"other":" :"},"removeMarks":{"other":"Retirer les marques de la recherche"},"moment.found":{"one":"{n} leçon pour cela","other":"{n} leçons pour cela"},"moment.nothingFits":{"other":"Aucune leçon ne convient à tout cela à la fois. Laisse un choix ouvert."},"moment.deal":{"other":"Affaire"},"moment.account":{"other":"Compte"},"moment.copyLink":{"other":"Copier comme lien"},"moment.linkDiffers":{"other":"Le lien contient d’autres réponses. Ce qui est écrit sur cet appareil n’a pas changé."},"review.due":{"one":"{n} question est à revoir.","other":"{n} questions sont à revoir."},"review.fiveMinutes":{"other":"S’exercer : cinq minutes par jour"}}};
template web/scripts/0-look.js
template web/scripts/1-score.js
template web/scripts/2-log.js
template web/scripts/2-store.js
template web/scripts/3-page.js
template web/scripts/4-controls.js
template web/scripts/4-deal.js
template web/scripts/4-quiz.js
template web/scripts/4-sure.js
template web/scripts/5-due.js
template web/scripts/5-worksheet.js
template web/scripts/6-file.js
template web/scripts/6-menu.js
template web/scripts/6-moments.js
template web/scripts/6-progress.js
template web/scripts/6-way.js
template web/scripts/7-player.js
template web/scripts/8-found.js
template web/scripts/8-sentences.js
template web/scripts/9-keep.js
template web/scripts/9-start.js
})();
