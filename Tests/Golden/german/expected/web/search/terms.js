lecternSearch("terms",[[7,"frist","Frist","Ein Tag, nach dem Nichtstun Geld kostet."],[7,"fuersprecher","Fürsprecher","Jemand im Haus, der für dich spricht."]]);
