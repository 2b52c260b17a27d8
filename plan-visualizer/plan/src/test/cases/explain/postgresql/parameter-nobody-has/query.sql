select * from t where id = :id
