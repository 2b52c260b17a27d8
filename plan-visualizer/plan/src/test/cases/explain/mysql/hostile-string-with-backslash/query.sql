select 'a\'; delete from t; -- '
