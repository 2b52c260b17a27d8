select * from t where v > 90
