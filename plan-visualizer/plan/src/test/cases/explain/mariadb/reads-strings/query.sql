select 'a;b', "c;d" from t where w = 'it\'s'
