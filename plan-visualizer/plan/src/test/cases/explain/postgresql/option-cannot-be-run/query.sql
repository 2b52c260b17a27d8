select * from t where id = $1
