insert into t select id + 1000, v from t
