select * from t where w = ? and v > ?
