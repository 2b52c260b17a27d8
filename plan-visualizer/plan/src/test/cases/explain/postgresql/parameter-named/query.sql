select * from t where id = :id and id::text = :id::text
