delete a, b from t a join t b on a.id = b.v
