select note from big where v = 5;
