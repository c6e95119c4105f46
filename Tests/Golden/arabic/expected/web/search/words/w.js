lecternSearch("words/w","احد DHM0 اكتب DHM2 ان DHM0c اول DHM0h بعد DHM3 تسال DHM0 تستمع DHM0 تكتب DHM0 تمر DHM0 جمل DHM2 درس DHM0h رقم DHM1 زوج DHM1 سوال DHM0 فقر DHM0 ما DHM1 ماذا DHM3 هو DHM1");
