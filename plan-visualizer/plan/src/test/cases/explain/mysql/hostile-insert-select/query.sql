insert into t (v) select v from t
