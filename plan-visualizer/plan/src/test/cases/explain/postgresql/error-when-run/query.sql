select 1 / (v - v) from t
