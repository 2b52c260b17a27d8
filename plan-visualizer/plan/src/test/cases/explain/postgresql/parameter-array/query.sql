select * from t where id = any (:ids)
