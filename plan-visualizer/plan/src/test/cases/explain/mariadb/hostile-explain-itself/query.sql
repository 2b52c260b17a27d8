explain analyze delete from t
