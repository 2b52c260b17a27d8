select * from t where id = :id and v = :v
