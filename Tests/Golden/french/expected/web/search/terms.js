lecternSearch("terms",[[7,"echeance","échéance","Un jour après lequel ne rien faire coûte de l’argent."],[7,"allie","allié","Une personne qui parle pour vous."]]);
