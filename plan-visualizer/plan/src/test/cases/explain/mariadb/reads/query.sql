select * from t where v > 77
