/* ; */ delete from t
