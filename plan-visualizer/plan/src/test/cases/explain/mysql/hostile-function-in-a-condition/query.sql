select * from t where v = writer()
