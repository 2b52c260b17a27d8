select note from big where v = 17 or w = 18;
