delete a from t a join t b on a.id = b.v
