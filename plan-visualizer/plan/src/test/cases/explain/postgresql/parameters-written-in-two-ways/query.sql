select * from t where id = :id and v = $1
