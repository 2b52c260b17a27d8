select note from big where w < 30;
