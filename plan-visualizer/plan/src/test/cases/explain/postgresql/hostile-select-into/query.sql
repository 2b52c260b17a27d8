select * into copied from t
