select w, x from big where w < 30;
