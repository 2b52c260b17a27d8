select * from t where v <=> :v
