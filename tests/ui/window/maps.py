# maps.py: a small map that fits on the screen, and what is done with it
#
# SPDX-License-Identifier: GPL-3.0-or-later


def touchpoint(number, title, *, scores=(), **fields):
    made = {'id': f't{number}', 'title': title, 'kind': 'website', **fields}
    if scores:
        made['emotions'] = [{'id': f'e{number}{persona}', 'persona': persona, 'score': score}
                            for persona, score in zip(('p1', 'p2'), scores)]
    return made


def small():
    """Two stages, five touchpoints, two personas, one KPI."""
    return {
        'format': 'journey-map',
        'version': 1,
        'title': 'Buying a bicycle',
        'personas': [
            {'id': 'p1', 'name': 'Lena', 'colour': '#1c71d8'},
            {'id': 'p2', 'name': 'Karim', 'colour': '#9141ac'},
        ],
        'stages': [
            {
                'id': 's1',
                'title': 'Looking',
                'colour': '#1c71d8',
                'touchpoints': [
                    touchpoint(1, 'See the window', action='Stops on the way to work', scores=(1, 0)),
                    touchpoint(2, 'Read reviews', scores=(-1, 1)),
                    touchpoint(3, 'Ask a friend'),
                ],
            },
            {
                'id': 's2',
                'title': 'Buying',
                'colour': '#c64600',
                'touchpoints': [
                    touchpoint(4, 'Try one out', scores=(2, 1)),
                    touchpoint(5, 'Pay', **{'pain-points': [{'id': 'x1', 'text': 'Two queues', 'severity': 3}]}),
                ],
            },
        ],
        'kpis': [
            {
                'id': 'k1',
                'title': 'Sold after a try',
                'kind': 'conversion',
                'unit': '%',
                'target': 60,
                'at': 's2',
                'values': [
                    {'id': 'v1', 'date': '2026-05-01', 'value': 48},
                    {'id': 'v2', 'date': '2026-08-01', 'value': 52},
                ],
            },
        ],
    }


def titles(saved):
    """Touchpoints of each stage of a saved map."""
    return [[touchpoint.get('title', '') for touchpoint in stage.get('touchpoints', [])] for stage in saved.get('stages', [])]


def get_touchpoint(saved, title):
    return next(touchpoint for stage in saved['stages'] for touchpoint in stage.get('touchpoints', [])
                if touchpoint.get('title') == title)


def large(n_stages=20, n_touchpoints=100):
    """A map of any size, with something in every lane."""
    made = small()
    made['stages'] = []
    for stage in range(n_stages):
        made['stages'].append({
            'id': f's{stage}',
            'title': f'Stage {stage}',
            'objectives': [{'id': f'o{stage}', 'text': f'Reach the goal of stage {stage}'}],
            'touchpoints': [
                touchpoint(number, f'Touchpoint {number}', scores=(number % 5 - 2, number % 3 - 1),
                           action=f'Does step {number} and looks for what comes next',
                           thought='Is this the right way to go?', need='To be sure of the price',
                           owner='Sales',
                           **{'motivations': [{'id': f'm{number}', 'text': 'Save time'}],
                              'pain-points': [{'id': f'x{number}', 'text': 'It takes longer than it said', 'severity': 3}],
                              'opportunities': [{'id': f'y{number}', 'text': 'Say how long it takes', 'effort': 2}]})
                for number in range(stage * n_touchpoints, (stage + 1) * n_touchpoints)],
        })
    made['kpis'] = [dict(made['kpis'][0], id=f'k{stage}', at=f's{stage}', title=f'Completion {stage}',
                         values=[{'id': f'v{stage}a', 'date': '2026-05-01', 'value': 48}]) for stage in range(n_stages)]
    return made


def begin_typing(program, title):
    """Opens a title of the small map, with all of it selected."""
    program.double_click(title)
    canvas = program.find('list', 'Looking').parent
    program.wait(lambda: any({'focused', 'editable'} <= each.states for each in canvas.walk()), 'a text that can be typed into')
    program.key('Ctrl+a')


def retitle(program, old, new):
    """Types another title for a touchpoint of the small map."""
    begin_typing(program, old)
    program.type(new)
    program.key('Return')
    program.find('list item', new)
