lecternSearch("words/w","ar ILG0 call ILG0 hello ILG0h sai ILG0 who ILG0 why ILG0 you ILG0b");
