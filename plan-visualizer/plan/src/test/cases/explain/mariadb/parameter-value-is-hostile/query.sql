select * from t where w = :w
