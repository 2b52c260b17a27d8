select vv from t
