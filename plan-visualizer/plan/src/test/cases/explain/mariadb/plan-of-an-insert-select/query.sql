insert into t (v) select v from t where v < 3
