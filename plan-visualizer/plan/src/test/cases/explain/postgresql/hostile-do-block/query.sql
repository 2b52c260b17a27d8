do 'begin delete from t; end'
