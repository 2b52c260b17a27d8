select * from t order by v limit ?, ?
