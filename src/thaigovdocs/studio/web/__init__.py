"""The page of ``thaigovdocs studio``, on NiceGUI; the only room that knows a browser."""
