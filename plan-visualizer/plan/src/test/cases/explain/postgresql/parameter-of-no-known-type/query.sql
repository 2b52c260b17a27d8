select * from t where :a is null
