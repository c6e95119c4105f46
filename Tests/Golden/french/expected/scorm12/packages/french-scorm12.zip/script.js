"use strict";
(() => {
const course = {"id":"french","title":"Vendre, en bref & bien","language":"fr","hasDecimalComma":true,"asksConfidence":false,"words":{"check":{"other":"Vérifier"},"showAnswer":{"other":"Montrer la réponse"},"rightNow":{"other":"C’est juste."},"notRight":{"other":"Ce n’est pas juste."},"partlyRight":{"other":"{number} sur {total} justes."},"tryOnceMore":{"other":"Essaie encore une fois."},"hereIsAnswer":{"other":"Voici la réponse."},"needsNumber":{"other":"Écris un nombre, par exemple {answer}."},"howSure":{"other":"Es-tu sûr de ta réponse ?"},"sure":{"other":"Oui, sûr"},"notSure":{"other":"Pas sûr"},"saidSure":{"other":"Tu as dit : sûr."},"saidNotSure":{"other":"Tu as dit : pas sûr."},"copyText":{"other":"Copier en texte"},"copied":{"other":"Copié."},"eMail":{"other":"Envoyer par e-mail"},"print":{"other":"Imprimer"},"markDone":{"other":"Marquer comme terminée"},"isDone":{"other":"Terminée"},"doneCount":{"other":"Terminé : {number} sur {total}"},"continueWith":{"other":"Continuer : {title}"},"minutesLeft":{"other":"encore {n} min"},"yourAnswers":{"other":"Tes réponses"},"saveFile":{"other":"Enregistrer dans un fichier"},"loadFile":{"other":"Charger depuis un fichier"},"loaded":{"one":"{n} entrée chargée.","other":"{n} entrées chargées."},"badFile":{"other":"Ce fichier ne contient pas de réponses de ce cours. Rien n’a changé."},"erase":{"other":"Effacer"},"eraseQuestion":{"other":"Effacer tout ce que tu as répondu et écrit dans ce cours sur cet appareil ?"},"erased":{"other":"Tout est effacé."},"play":{"other":"Lire"},"pause":{"other":"Pause"},"back":{"one":"Reculer de {n} seconde","other":"Reculer de {n} secondes"},"forward":{"one":"Avancer de {n} seconde","other":"Avancer de {n} secondes"},"seek":{"other":"Position dans l’enregistrement"},"speed":{"other":"Vitesse"},"display":{"other":"Affichage"},"colors":{"other":"Couleurs"},"automatic":{"other":"Automatique"},"light":{"other":"Clair"},"dark":{"other":"Sombre"},"textSize":{"other":"Taille du texte"},"small":{"other":"Petite"},"normal":{"other":"Normale"},"large":{"other":"Grande"},"right":{"other":"Juste"},"wrong":{"other":"Pas celle-ci"},"comma":{"other":", "},"colon":{"other":" :"},"kept":{"other":"La plateforme de formation garde ce que vous écrivez."},"notKept":{"other":"La plateforme de formation ne garde pas ce que vous écrivez ici : copiez-le avant de partir."},"noPlatform":{"other":"Il n’y a pas de connexion avec la plateforme de formation : rien n’est enregistré."},"notAccepted":{"other":"La plateforme de formation n’accepte pas vos résultats pour le moment. Laissez cette fenêtre ouverte : ils seront renvoyés."},"reviewing":{"other":"Vous revoyez ce cours : rien n’est enregistré."},"notKeptAll":{"other":"La plateforme de formation n’a plus de place pour tout ce que vous avez écrit : copiez-le avant de partir."},"yourResult":{"other":"Votre résultat"},"score":{"other":"{number} %"},"needed":{"other":"Il faut {number} %."},"passed":{"other":"Réussi"},"failed":{"other":"Non réussi"},"completed":{"other":"Terminé"},"inProgress":{"other":"En cours"},"lessonsRead":{"other":"{number} leçons lues sur {total}"},"questionsAnswered":{"other":"{number} réponses données sur {total}"},"worksheetsFilled":{"other":"{number} fiches commencées sur {total}"},"again":{"other":"Répondre encore aux questions"},"againQuestion":{"other":"Recommencer les questions ? Vos réponses seront effacées. Votre meilleur résultat compte."},"attemptsLeft":{"one":"encore {n} essai","other":"encore {n} essais"},"leave":{"other":"Enregistrer et quitter le cours"},"needsScript":{"other":"Ce cours a besoin de JavaScript."}}};
template lms/scripts/0-journal.js
template web/scripts/0-look.js
template web/scripts/1-score.js
template lms/scripts/1-scorm.js
template lms/scripts/2-scorm12.js
template web/scripts/3-page.js
template lms/scripts/3-state.js
template web/scripts/4-controls.js
template web/scripts/4-deal.js
template web/scripts/4-quiz.js
template lms/scripts/4-store.js
template web/scripts/4-sure.js
template lms/scripts/4-tabs.js
template web/scripts/5-worksheet.js
template web/scripts/6-menu.js
template lms/scripts/6-outcome.js
template web/scripts/6-way.js
template lms/scripts/7-session.js
template lms/scripts/8-course.js
template lms/scripts/9-start.js
})();
